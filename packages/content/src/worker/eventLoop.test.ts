import { documentOf } from '../__testUtils__/testSupport';
import { differenceOf } from '../difference/lines';
import { limits } from '../util/limits';
import { longestHold } from './__testUtils__/longestHold';
import { hostilePool } from './__testUtils__/pools';

jest.setTimeout(180_000);

/** Milliseconds for which no text may hold the loop. */
const longest = 50;

const large = (piece: string) =>
  piece.repeat(Math.floor((limits.documentBytes - 100) / piece.length));

const words = Array.from({ length: 60_000 }, (_, index) => `w${index}`);
const before = words.join('\n');
const after = [...words].reverse().join(' \n');

/** Texts that take for ever, and the largest of each kind that are read. */
const hostile = {
  'spin.md': '!!spin!!',
  'backtrack.md': '!!backtrack!! ^(?:a|a)*$',
  'throw.md': '!!throw!!',
  'exit.md': '!!exit!!',
  'prose.md': large('A platform team decides once which classes exist.\n\n'),
  'links.md': large('[a](b.md) ![c](d.png) '),
  'headings.md': large('# a\n\n'),
  'fences.md': large('```yaml\na: b\n```\n\n'),
  'tags.md': large('<div>'),
  'table.md': `|a|b|\n|-|-|\n${large('|a|b|\n')}`,
};

describe('the event loop', () => {
  const pool = hostilePool({ deadlineMs: 500, hasReaders: true });
  afterAll(() => pool.close());
  beforeAll(async () => {
    // Threads and modules are there before anything is measured, as in a server.
    await pool.render({
      document: documentOf('# A'),
      resolve: target => ({ kind: 'missing', target }),
    });
  });

  const { body: _, ...place } = documentOf('# A');

  async function work() {
    const files = Object.entries(hostile).map(([file, text]) => ({
      file,
      content: Buffer.from(text),
    }));
    const pages = ['render:spin!!', hostile['links.md'], hostile['fences.md']];
    await Promise.all([
      pool.parse({ source: 'test', files }),
      ...pages.map(body =>
        pool.render({
          document: { ...place, body },
          resolve: target => ({ kind: 'guide', path: `/${target}` }),
        }),
      ),
      pool.difference({ since: before, now: after }),
      pool.pageText({ html: large('<p>a</p>').repeat(4) }).catch(() => {}),
    ]);
  }

  it('is never held for long by texts', async () => {
    const holds: number[] = [];
    // What texts do, they do each time; a heap that other tests filled is tidied once.
    for (let attempt = 0; attempt < 3; attempt++) {
      const held = await longestHold(work);
      if (held <= longest) {
        return;
      }
      holds.push(held);
    }
    expect(holds).toEqual([]);
  });

  it('would be held where the process itself did the work', async () => {
    const held = await longestHold(async () => {
      differenceOf(before, after);
    });
    expect(held).toBeGreaterThan(200);
  });
});
