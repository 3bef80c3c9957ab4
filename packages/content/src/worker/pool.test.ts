import { codesOf, documentOf } from '../__testUtils__/testSupport';
import { formerDigestOf } from '../document/digest/formerDigest';
import { digestOf } from '../document/digest/guideDigest';
import { limits } from '../util/limits';
import { hostilePool } from './__testUtils__/pools';
import { DefaultContentPool } from './DefaultContentPool';

jest.setTimeout(60_000);

const filesOf = (texts: { [file: string]: string }) =>
  Object.entries(texts).map(([file, text]) => ({
    file,
    content: Buffer.from(text),
  }));
const resolve = () => ({ kind: 'missing' as const, target: '' });

describe('the pool', () => {
  const pool = new DefaultContentPool({ hasReaders: true });
  afterAll(() => pool.close());

  it('reads files as the library does, in their order', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `guides/${index}.md`,
        index % 50 === 7
          ? '---\na: "\n---\n'
          : `---\ntitle: G${index}\n---\nText`,
      ]),
    );
    const parsed = await pool.parse({ source: 'test', files: filesOf(files) });
    expect(parsed).toHaveLength(300);
    expect(codesOf(parsed[7].diagnostics)).toEqual(['front-matter-syntax']);
    expect(parsed[299].document).toEqual(
      documentOf(files['guides/299.md'], 'guides/299.md'),
    );
  });

  it('copies of each file no more than the file', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024, 'x');
    large.write('# A\n', 1000);
    const content = large.subarray(1000, 1004);
    const [{ document }] = await pool.parse({
      source: 'test',
      files: [{ file: 'a.md', content }],
    });
    expect(document?.title).toBe('A');
  });

  it('renders with targets that reading did not find', async () => {
    const links = Array.from(
      { length: limits.links + 10 },
      (_, index) => `[a](${index}.md)\n\n`,
    ).join('');
    const { html, isPlain } = await pool.render({
      document: documentOf(links),
      resolve: target => ({ kind: 'guide', path: `/${target}` }),
    });
    expect(isPlain).toBeUndefined();
    expect(html).toContain(`data-guide="/${limits.links + 9}.md"`);
    expect(html).not.toContain('lp-missing-link');
  });

  it('finds differences, and the text of pages', async () => {
    expect(await pool.difference({ since: 'a\n', now: 'a\n' })).toEqual([
      { kind: 'same', lines: ['a'] },
    ]);
    const text = (body: string) => ({ title: 'T', body });
    const digest = 'n2:0';
    expect(
      await pool.prose({ since: text('a'), now: text('b  \nc'), digest }),
    ).toMatchObject({ changes: 1 });
    const page = { title: 'T', body: 'Text' };
    expect(
      await pool.pageText({ html: '<article><h1>T</h1>Text</article>' }),
    ).toEqual({
      ...page,
      digest: digestOf(page),
      formerDigest: formerDigestOf(page),
      minutes: 1,
    });
    await expect(
      pool.pageText({ html: '<div>'.repeat(2_000) }),
    ).rejects.toThrow('nested');
  });
});

describe('the wall', () => {
  const pool = hostilePool({ deadlineMs: 150, hasReaders: true });
  afterAll(() => pool.close());

  const innocents = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`${index}.md`, `# G${index}`]),
  );

  it.each([
    ['never ends', '!!spin!!', 'too-slow', /longer than 0.15 seconds/],
    [
      'is caught in a pattern',
      '!!backtrack!! ^(?:a|a)*$',
      'too-slow',
      /longer than/,
    ],
    ['ends its thread', '!!exit!!', 'too-slow', /ended the thread/],
    ['throws', '!!throw!!', 'unreadable-document', /told to/],
  ])('a text that %s costs nobody but itself', async (_, text, code, words) => {
    const parsed = await pool.parse({
      source: 'test',
      files: filesOf({ ...innocents, 'bad.md': text, 'last.md': '# Last' }),
    });
    const bad = parsed[20];
    expect(bad.document).toBeUndefined();
    expect(bad.diagnostics).toEqual([
      expect.objectContaining({ code, severity: 'error', file: 'bad.md' }),
    ]);
    expect(bad.diagnostics[0].message).toMatch(words);
    const others = parsed.filter(one => one !== bad);
    expect(others.map(({ document }) => document?.title)).toEqual([
      ...Object.keys(innocents).map(file => `G${parseInt(file, 10)}`),
      'Last',
    ]);
  });

  it('a text that hoards memory is ended as soon as it has too much', async () => {
    const patient = hostilePool({ deadlineMs: 10_000 });
    const [{ diagnostics }] = await patient.parse({
      source: 'test',
      files: filesOf({ 'a.md': '!!hoard!!' }),
    });
    expect(codesOf(diagnostics)).toEqual(['too-slow']);
    expect(diagnostics[0].message).toContain('needed more memory');
    await patient.close();
  });

  it('a page that cannot be rendered is shown as it is written', async () => {
    const body = 'a <b> & render:spin!!';
    const page = await pool.render({ document: documentOf(body), resolve });
    expect(page.isPlain).toBe(true);
    expect(page.html).toContain('a &lt;b&gt; &amp; render');
    expect(page.text).toBe(body);
  });

  it('pages of a source that are slow again and again are not tried for a while', async () => {
    const own = hostilePool({ deadlineMs: 50 });
    const slow = await Promise.all(
      Array.from({ length: 200 }, async () =>
        own.render({ document: documentOf('render:spin!!'), resolve }),
      ),
    );
    expect(slow.every(({ isPlain }) => isPlain)).toBe(true);
    // This one would have been rendered.
    const next = await own.render({ document: documentOf('# A'), resolve });
    expect(next.isPlain).toBe(true);
    await own.close();
  });

  it('a difference that takes too long is not told as prose', async () => {
    const text = (body: string) => ({ title: 'T', body });
    expect(
      await pool.prose({ since: text('a'), now: text('!!spin!!') }),
    ).toBeUndefined();
  });

  it('a difference that takes too long is shown as a whole', async () => {
    expect(await pool.difference({ since: 'a', now: '!!spin!!' })).toEqual([
      {
        kind: 'changed',
        segments: [
          { kind: 'removed', text: 'a\n' },
          { kind: 'added', text: '!!spin!!\n' },
        ],
      },
    ]);
  });

  it('a page of another site that takes too long says so', async () => {
    await expect(pool.pageText({ html: '!!spin!!' })).rejects.toThrow(
      'Reading it took longer than 0.15 seconds',
    );
  });

  it('waits for a few slow texts only, and puts the others off', async () => {
    const slow = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`${index}.md`, '!!spin!!']),
    );
    const parsed = await pool.parse({ source: 'test', files: filesOf(slow) });
    const settled = parsed.filter(({ isPutOff }) => !isPutOff);
    expect(settled.length).toBeGreaterThan(0);
    expect(settled.length).toBeLessThanOrEqual(12);
    expect(new Set(parsed.flatMap(one => codesOf(one.diagnostics)))).toEqual(
      new Set(['too-slow']),
    );
  });

  it('readers do not wait for sources with slow texts', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    let isRead = false;
    const reading = ['one', 'two', 'three'].map(async source => {
      const files = filesOf({ 'a.md': '!!spin!!', 'b.md': '!!spin!!' });
      await pool.parse({ source, files, signal });
      isRead = true;
    });
    await pool.render({ document: documentOf('# A'), resolve });
    expect(isRead).toBe(false);
    controller.abort();
    await Promise.allSettled(reading);
  });

  it('an aborted reading ends its thread and leaves the queue', async () => {
    const controller = new AbortController();
    const files = filesOf({ 'a.md': '!!spin!!' });
    const options = { source: 'test', files, signal: controller.signal };
    const readings = [pool.parse(options), pool.parse(options)];
    controller.abort(new Error('enough'));
    expect(await Promise.allSettled(readings)).toEqual([
      { status: 'rejected', reason: new Error('enough') },
      { status: 'rejected', reason: new Error('enough') },
    ]);
    const [{ document }] = await pool.parse({
      source: 'test',
      files: filesOf({ 'b.md': '# B' }),
    });
    expect(document?.title).toBe('B');
  });

  it('closing ends what is under way', async () => {
    const closed = hostilePool({ deadlineMs: 10_000 });
    const reading = closed.parse({
      source: 'test',
      files: filesOf({ 'a.md': '!!spin!!' }),
    });
    await new Promise(done => {
      setTimeout(done, 50);
    });
    reading.catch(() => {});
    await closed.close();
    await expect(reading).rejects.toThrow('were closed');
    await expect(closed.difference({ since: '', now: '' })).rejects.toThrow(
      'were closed',
    );
  });

  it('says so where no thread can be started', async () => {
    const broken = new DefaultContentPool({
      entry: '/nowhere.js',
    });
    await expect(broken.difference({ since: '', now: '' })).rejects.toThrow(
      'No thread that reads content could be started',
    );
    await broken.close();
  });
});
