import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { guides, Page, pages } from './__testUtils__/content';
import { isRecord } from './__testUtils__/isRecord';

const parts = [
  'What you decide here',
  'Constraints',
  'Options compared',
  'Reference architecture',
  'Configuration',
  'Verify it',
  'Failure modes and operations',
  'Security',
  'Checklist',
  'Further reading',
];

/** Sections of the platform path that have reference architectures of their own. */
const overviews = [
  'container-networking',
  'identity',
  'observability',
  'platform-security',
  'service-routing',
  'workload-tenancy',
].map(name => `guides/kubernetes/${name}`);

const owners = loadAll(
  readFileSync(resolve(__dirname, '../../../examples/org.yaml'), 'utf8'),
)
  .filter(isRecord)
  .filter(({ kind }) => kind === 'Group')
  .map(
    ({ metadata }) => isRecord(metadata) && `group:default/${metadata.name}`,
  );

/** The prose below a `##` heading. */
function section({ prose }: Page, heading: string): string {
  const [, rest = ''] = `\n${prose}`.split(`\n## ${heading}\n`);
  return rest.split('\n## ')[0];
}

const languagesIn = ({ blocks }: Page, heading: string): string[] =>
  blocks
    .filter(block => block.section === heading)
    .map(({ language }) => language);

describe.each(guides)('$name', guide => {
  const { name, document, blocks } = guide;

  it('has the parts of a guide, in their order', () => {
    const expected = overviews.includes(name)
      ? [parts[0], 'Which guide to read when', ...parts.slice(1)]
      : parts;
    expect(
      document.headings
        .filter(({ depth }) => depth <= 2)
        .map(({ text }) => text),
    ).toEqual(expected);
  });

  it('compares the options in a table', () => {
    const rows = section(guide, 'Options compared').match(/^\|.*\|$/gm) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows[1]).toMatch(/^\|( *:?-+:? *\|)+$/);
  });

  it('draws the reference architecture in one diagram', () => {
    expect(languagesIn(guide, 'Reference architecture')).toContain('mermaid');
    expect(blocks.filter(block => block.language === 'mermaid')).toHaveLength(
      1,
    );
  });

  it('shows a configuration and commands that verify it', () => {
    expect(languagesIn(guide, 'Configuration')).not.toEqual([]);
    expect(languagesIn(guide, 'Verify it')).not.toEqual([]);
  });

  it('says of which language each block of code is', () => {
    expect(blocks.filter(({ language }) => !/^[a-z]+$/.test(language))).toEqual(
      [],
    );
  });

  it('ends with 6 to 12 tasks and 4 to 8 links', () => {
    const tasks = section(guide, 'Checklist').match(/^- \[ \] \S/gm) ?? [];
    const links =
      section(guide, 'Further reading').match(/\]\(https:\/\/[^)\s]+\)/g) ?? [];
    expect(tasks.length).toBeGreaterThanOrEqual(6);
    expect(tasks.length).toBeLessThanOrEqual(12);
    expect(links.length).toBeGreaterThanOrEqual(4);
    expect(links.length).toBeLessThanOrEqual(8);
    expect(new Set(links).size).toBe(links.length);
  });

  it('begins with three lines: what to decide, the default, and who', () => {
    const [decide, standard, who, blank] = document.body.trim().split('\n');
    expect(decide).toMatch(/^- \*\*Decide:\*\* \S.{15,}\.$/);
    expect(standard).toMatch(/^- \*\*Default:\*\* \S.{15,}\.$/);
    expect(who).toMatch(/^- \*\*Who:\*\* \S.{5,}\.$/);
    expect(blank).toBe('');
  });

  it('has 900 words or more, and is read in one sitting', () => {
    const words = document.body
      .split(/\s+/)
      .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(900);
    expect(document.minutes).toBeGreaterThanOrEqual(5);
    expect(document.minutes).toBeLessThanOrEqual(25);
  });

  it('says against which versions it was checked', () => {
    expect(document.verifiedAgainst).not.toEqual([]);
  });
});

describe.each(pages)('The front matter of $name', ({ document }) => {
  it('is complete', () => {
    expect(document).toMatchObject({
      description: expect.stringMatching(/^.{20,140}$/),
      level: expect.any(String),
    });
    // Without the author's day, the page shows when a later text was seen.
    expect(document.lastmod ?? '').toMatch(/^(?:\d{4}-\d{2}-\d{2})?$/);
    expect(owners).toContain(document.owner);
    expect(document.tags.length).toBeGreaterThanOrEqual(2);
    expect(document.tags.length).toBeLessThanOrEqual(5);
  });
});

describe('What the front matter says about reviews', () => {
  const saying = (
    key: 'revision' | 'reviewInterval' | 'audience',
  ): Page['document'][] =>
    guides
      .map(({ document }) => document)
      .filter(document => document[key] !== undefined);

  it('is seen in more than one guide', () => {
    expect(saying('revision').length).toBeGreaterThan(1);
    expect(saying('reviewInterval').length).toBeGreaterThan(1);
    expect(saying('audience').length).toBeGreaterThan(1);
  });

  it.each(saying('revision'))('tells what changed in $title', document => {
    expect(document.revision).toBeGreaterThan(1);
    expect(document.changeNote).toMatch(/^.{20,120}$/);
  });
});
