import express from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { csvCell } from './csvCell';
import { CsvValue, sendCsv } from './csv';

/** Reads CSV as spreadsheets do: quotes count where a cell begins with one. */
function readCsv(text: string, separators: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; at < text.length; at++) {
        if (text[at] === '"' && text[++at] !== '"') {
          break;
        }
        cell += text[at];
      }
    }
    while (at < text.length && !`${separators}\r\n`.includes(text[at])) {
      cell += text[at++];
    }
    cells.push(cell);
    if (!separators.includes(text[at] ?? '\n')) {
      lines.push(cells);
      cells = [];
      at += text[at] === '\r' && text[at + 1] === '\n' ? 1 : 0;
    }
  }
  return lines;
}

const runs = /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u;

describe('sendCsv', () => {
  async function csvOf(
    cells: CsvValue[],
    headers = cells.map((_, index) => `c${index}`),
  ) {
    const app = express();
    app.get('/', async (_, response) => {
      await sendCsv(response, {
        fileName: 'x.csv',
        columns: headers.map((header, index) => ({
          header,
          value: (row: typeof cells) => row[index],
        })),
        rows: [cells],
      });
    });
    const { text } = await request(app).get('/');
    return text;
  }

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t'=1"`],
    ['\tplain', `"'\tplain"`],
    ['\r=1', `"'\r'=1"`],
    ['\n=1', `"'\n'=1"`],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['"=1', `"'""=1"`],
    ['\u00a0\u200b=1', "'\u00a0\u200b=1"],
    ['﹦1', "'﹦1"],
    ['a;=1', `"a;'=1"`],
    ['a; "=1', `"a;' ""=1"`],
    ['a;;@b', `"a;;'@b"`],
    ['a\t-1', `"a\t'-1"`],
    ['a;\t=1', `"a;'\t'=1"`],
    ['a\n=1', `"a\n'=1"`],
    ['a\r\n+1', `"a\r\n'+1"`],
    ['a\r=1', `"a\r'=1"`],
    ['a;b\tc', '"a;b\tc"'],
    ['two\n\nparagraphs', '"two\n\nparagraphs"'],
    ['a=1', 'a=1'],
    ['a, =1', '"a, =1"'],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    [-1, '-1'],
    [0, '0'],
    [undefined, ''],
  ])('writes %j as %j', async (value, written) => {
    expect(await csvOf([value, 'end'])).toBe(`c0,c1\r\n${written},end\r\n`);
  });

  /** Tables of one line, which is their head too, out of what could go wrong. */
  async function forTables(
    check: (cells: string[], csv: string) => void,
  ): Promise<void> {
    const app = express();
    let row: string[] = [];
    app.get('/', (_, response) =>
      sendCsv(response, {
        fileName: 'x.csv',
        columns: row.map((header, index) => ({
          header,
          value: (cells: string[]) => cells[index],
        })),
        rows: [row, row],
      }),
    );
    const server = app.listen(0);
    const texts = fc.string({
      unit: fc.constantFrom(...'=-@＝;,\t\n\r" a\''),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        async cells => {
          row = cells;
          check(cells, (await request(server).get('/')).text);
        },
      ),
      { numRuns: 150 },
    );
    server.close();
  }

  it.each([[','], [';'], ['\t'], [',;\t']])(
    'leaves no formula, whatever the texts, for a reader of %j',
    async separators => {
      await forTables((_, csv) => {
        const cells = readCsv(csv, separators).flat();
        expect(cells.filter(cell => runs.test(cell))).toEqual([]);
      });
    },
  );

  it('stays CSV, and adds nothing but apostrophes', async () => {
    const withoutAny = (cell: string) => cell.replaceAll("'", '');
    await forTables((cells, csv) => {
      const expected = cells.map(csvCell);
      expect(readCsv(csv, ',')).toEqual([expected, expected, expected, ['']]);
      expect(expected.map(withoutAny)).toEqual(cells.map(withoutAny));
    });
  });

  it('reads a text once, however many cells a reader could make of it', () => {
    const marks = 200_000;
    const hostile = '; "'.repeat(marks);
    expect(csvCell(hostile)).toBe(hostile);
    expect(csvCell(`${'\t '.repeat(marks)}=`).length).toBe(3 * marks + 2);
  });

  it('makes names of columns plain text too', async () => {
    expect(await csvOf(['a'], ['=1'])).toBe("'=1\r\na\r\n");
  });

  it('writes the first line where there are no rows', async () => {
    const app = express();
    app.get('/', async (_, response) => {
      await sendCsv(response, {
        fileName: 'x.csv',
        columns: [{ header: 'team', value: () => '' }],
        rows: [],
      });
    });
    const { text } = await request(app).get('/');
    expect(text).toBe('team\r\n');
  });

  it('cuts the answer off when rows fail half-way, so that nobody takes it for whole', async () => {
    async function* failing() {
      yield 'a';
      throw new Error('the database went away');
    }
    const app = express();
    const failed = new Promise<unknown>(resolve => {
      app.get('/', (_, response) => {
        sendCsv(response, {
          fileName: 'x.csv',
          columns: [{ header: 'team', value: (row: string) => row }],
          rows: failing(),
        }).catch(resolve);
      });
    });
    await expect(request(app).get('/')).rejects.toThrow(/aborted|hang up/);
    await expect(failed).resolves.toThrow('the database went away');
  });
});
