import express from 'express';
import request from 'supertest';
import { sendCsv } from './csv';

describe('sendCsv', () => {
  async function csvOf(
    cells: (string | number | undefined)[],
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
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
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
