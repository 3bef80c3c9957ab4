import {
  CaseReading,
  codesOf,
  found,
  htmlOf,
  idsOf,
  lacking,
  times,
} from './caseReading';

/** What is asked of a folder of the kept faults. */
export type Case =
  | {
      /** The right value, in short. */
      expected: unknown;
      /** The same of what was read. */
      got: (reading: CaseReading) => unknown;
      /** What is still to come; until then the value is printed, and not asked for. */
      open?: string;
    }
  /** Only a running backend or page shows it: the file of the test, and words of its name. */
  | { shownBy: readonly [file: string, name: string] };

const A = '/guides/a';
const backend = 'plugins/learning-paths-backend/src';
const admonitions = 'admonitions of MkDocs and Docusaurus';
const rawTags = /\{\{(<|&lt;|%)/;

const document = ({ library }: CaseReading, path: string) =>
  library.document(path);
const minutes = (reading: CaseReading, ...paths: string[]) =>
  paths.map(path => document(reading, path)?.minutes);
const isFrom = (least: number, most: number, value = 0) =>
  value >= least && value <= most;
const linesOf = ({ diagnostics }: CaseReading) =>
  diagnostics.flatMap(({ code, line }) =>
    code.startsWith('broken-') ? [`${code} ${line}`] : [],
  );

/** By the name of the folder. */
export const cases: { [folder: string]: Case } = {
  'a01-emoji-heading-anchor': {
    expected: ['-start-here', 'ship-it-', []],
    got: reading => [
      ...idsOf(reading, '/guides/emoji').slice(0, 2),
      codesOf(reading),
    ],
  },
  'a02-number-like-texts': {
    expected: ['1.30', '0012', ['1.30', '1.31'], '1.20', '007', []],
    got: reading => {
      const guide = document(reading, '/guides/k8s');
      const [series] = reading.library.series;
      return [
        guide?.title,
        guide?.id,
        guide?.verifiedAgainst,
        series.slug,
        series.steps[2].title,
        found(reading, 'duplicate-id'),
      ];
    },
  },
  'a03-cjk-reading-time': {
    expected: [true, true],
    got: reading => {
      const [zh, ja] = minutes(reading, '/guides/zh', '/guides/ja');
      return [isFrom(10, 24, zh), isFrom(8, 20, ja)];
    },
  },
  'a04-footnotes': {
    expected: [0, 0],
    got: reading => [
      times(reading, '/guides/notes', /\[\^/),
      lacking(reading, '/guides/notes', 'marked as scratch').length,
    ],
  },
  'a05-html-anchor': {
    expected: [[], 1, 1, 1],
    got: reading => [
      codesOf(reading),
      ...['sizes', 'steps', 'limits-here'].map(id =>
        times(reading, '/guides/anchors', new RegExp(` id="${id}"`)),
      ),
    ],
  },
  'a06-mkdocs-admonitions': {
    expected: 0,
    got: reading => times(reading, '/guides/mk', /!!! warning|\?\?\? note/),
    open: admonitions,
  },
  'a07-docusaurus-admonitions': {
    expected: 0,
    got: reading => times(reading, '/guides/docu', /:::/),
    open: admonitions,
  },
  'a10-dates': {
    expected: [
      'd01 d02 d05 d07 i01',
      ['2024-04-02T08:00:00.000Z', 'P6M', undefined],
    ],
    got: reading => [
      ['d01', 'd02', 'd05', 'd07', 'i01']
        .filter(name =>
          found(reading, 'field-shape').includes(
            `field-shape guides/${name}.md`,
          ),
        )
        .join(' '),
      [
        document(reading, '/guides/d13')?.lastmod,
        document(reading, '/guides/i06')?.reviewInterval,
        document(reading, '/guides/i01')?.reviewInterval,
      ],
    ],
  },
  'a11-readme-index': {
    expected: [[], 'Networking', 3],
    got: reading => [
      codesOf(reading),
      reading.library.document('/guides/networking')?.title,
      times(reading, '/guides/networking/cni', /data-guide="[^"]*README"/),
    ],
  },
  'a12-download-files': {
    expected: [5, ['broken-image guides/manifests.md']],
    got: reading => [
      times(reading, '/guides/manifests', /<a data-asset/),
      found(reading, 'broken-link', 'broken-image'),
    ],
  },
  'a13-lfs-pointer': {
    expected: ['file-lfs guides/lfs-doc.md', 'file-lfs images/map.png'],
    got: reading => found(reading, 'file-lfs'),
  },
  'a14-rtl': {
    expected: [true, true, true],
    got: reading =>
      [/<p dir="auto"/, /<h2[^>]* dir="auto"/, /<[ul]{1,2}i? dir="auto"/].map(
        pattern => times(reading, '/guides/rtl', pattern) > 0,
      ),
  },
  'a15-heading-id-clash': {
    shownBy: [
      'plugins/learning-paths/src/shared/urls/anchors.test.ts',
      'and never to what is the app’s',
    ],
  },
  'a16-delimiters': {
    expected: [
      ['Commented delimiter', 'group:default/team-a'],
      ['Comment after the end', 'Closed by dots', 'Zero width'],
      [
        'front-matter-late guides/directive.md',
        'front-matter-late guides/license.md',
      ],
    ],
    got: reading => {
      const title = (name: string) =>
        document(reading, `/guides/${name}`)?.title;
      return [
        [title('comment'), document(reading, '/guides/comment')?.owner],
        ['closecomment', 'dots', 'zwsp'].map(title),
        found(reading, 'front-matter-late'),
      ];
    },
  },
  'a17-series-refs': {
    expected: [[], ['/series/foundations']],
    got: reading => [
      codesOf(reading),
      [
        ...new Set(
          reading.library.series
            .filter(({ slug }) => /^p\d/.test(slug))
            .flatMap(({ document: from }) =>
              [...from.prerequisites, from.next ?? ''].map(
                ref => reading.library.seriesRef(ref, from)?.path,
              ),
            ),
        ),
      ],
    ],
  },
  'a20-fences': {
    expected: [0, 0],
    got: reading => [
      times(reading, '/guides/fences', rawTags),
      times(reading, '/guides/after-quote', rawTags),
    ],
  },
  'a26-fence-in-fence': {
    expected: [2, 0],
    got: reading => [
      times(reading, '/guides/how', /class="lp-callout /),
      times(reading, '/guides/how', rawTags),
    ],
  },
  'a27-footnotes-defs': {
    expected: [0, []],
    got: reading => [
      times(reading, '/guides/fn', />\^|\[\^/),
      lacking(
        reading,
        '/guides/fn',
        'First paragraph of the note',
        'Second paragraph',
      ),
    ],
  },
  'a28-annotation-lines': {
    shownBy: [`${backend}/links/entities.test.ts`, 'is parted by %s'],
  },
  'a29-date-only': {
    shownBy: ['e2e/learning-path.spec.ts', 'America/New_York'],
  },
  'a30-mdx': {
    expected: ['file-not-read guides/intro.mdx'],
    got: reading =>
      found(reading, 'file-not-read').filter(line => line.includes('intro')),
  },
  'a31-docusaurus-ids': {
    shownBy: [
      `${backend}/content/identity/identity.test.ts`,
      'lets each of two guides with one id keep itself when the other goes',
    ],
  },
  'a33-title-heading-anchor': {
    expected: [['defaults', 'quotas-and-limits-1'], ['cluster--size'], 1, []],
    got: reading => [
      idsOf(reading, '/guides/limits'),
      idsOf(reading, '/guides/reader'),
      times(reading, '/guides/limits', / id="quotas-and-limits"/),
      codesOf(reading),
    ],
  },
  'a35-id-copied': {
    shownBy: [
      `${backend}/content/identity/identity.test.ts`,
      'lets the guide that had an id keep it, wherever the copy sorts',
    ],
  },
  'a36-unreviewable-step': {
    shownBy: [
      `${backend}/library/external/externalPages.test.ts`,
      'can be finished, whatever its steps lead to that does not exist',
    ],
  },
  'a37-etag': {
    shownBy: [
      `${backend}/permissions/etags.test.ts`,
      'stay the same while nothing changes',
    ],
  },
  'a37b-owner-filter': {
    shownBy: [
      `${backend}/plugin.test.ts`,
      'lists series with counts and times, and narrows the list by filters',
    ],
  },
  'a38-case-rename': {
    shownBy: [
      `${backend}/content/identity/identity.test.ts`,
      'knows a file again whose name is written in another case',
    ],
  },
  'a39-empty-structure': {
    expected: ['structure-shape series/empty2.md'],
    got: reading => found(reading, 'structure-shape'),
  },
  'b01-block-shortcode-in-list-loses-its-text': {
    expected: [],
    got: reading =>
      lacking(
        reading,
        A,
        'Alpha',
        'Beta',
        'make gamma',
        'Delta',
        'Epsilon',
        'Zeta',
      ),
  },
  'b02-checklist-item-title-and-blocks': {
    expected: [[], 1, 1],
    got: reading => [
      lacking(reading, A, 'Etcd is replicated', 'Three members at least'),
      times(reading, A, /type="checkbox"/),
      times(reading, A, /<pre/),
    ],
  },
  'b03-footnotes': {
    expected: [0, 3, [], []],
    got: reading => [
      times(reading, A, /\[\^|>\^/),
      times(reading, A, /<sup/),
      lacking(reading, A, 'Words that explain the first claim'),
      codesOf(reading),
    ],
  },
  'b04-anchors-in-html': {
    expected: [[], true, 1, 1],
    got: reading => [
      codesOf(reading),
      idsOf(reading, A).includes('the-exit'),
      times(reading, A, / id="the-rule"/),
      times(reading, A, / id="old-name"/),
    ],
  },
  'b05-heading-attributes': {
    expected: [['1', 'two', 'three', 'four', '파드'], 0, []],
    got: reading => [
      idsOf(reading, A),
      times(reading, A, /\{/),
      codesOf(reading),
    ],
  },
  'b06-heading-anchors-with-symbols': {
    expected: [['-check-the-quota', 'events-', '-ready'], []],
    got: reading => [idsOf(reading, A), codesOf(reading)],
  },
  'b07-line-of-links-in-tables': {
    expected: ['broken-link 10', 'broken-image 11'],
    got: linesOf,
  },
  'b08-shortcodes-inside-html': {
    expected: [0, 1, 1],
    got: reading => [
      times(reading, A, rawTags),
      times(reading, A, /<figcaption>/),
      times(reading, A, /class="lp-callout /),
    ],
  },
  'b09-blanks-around-the-equals-sign': {
    expected: [0, [], []],
    got: reading => [
      times(reading, A, rawTags),
      lacking(reading, A, 'Kinds of volumes'),
      codesOf(reading),
    ],
  },
  'b10-self-closing-tab': {
    expected: [2, []],
    got: reading => [
      times(reading, A, /class="lp-tab-title"/),
      found(reading, 'shortcode-unbalanced'),
    ],
  },
  'b11-unknown-shortcodes-change-the-meaning': {
    expected: [0, 0, 1],
    got: reading => [
      times(reading, A, /<h\d[^>]*>\s*<\/h\d>/),
      times(reading, A, /If a\s+fails/),
      times(reading, A, /<pre/),
    ],
  },
  'b12-files-beside-guides': {
    expected: [2, []],
    got: reading => [times(reading, A, /<a data-asset/), codesOf(reading)],
  },
  'b13-reading-time': {
    expected: [1, true],
    got: reading => {
      const [comment, zh] = minutes(reading, '/guides/comment', '/guides/zh');
      return [comment, isFrom(6, 10, zh)];
    },
  },
  'b14-tags-in-capitals': {
    expected: [[], ['kubernetes', 'spring-boot']],
    got: reading => [codesOf(reading), document(reading, A)?.tags],
  },
  'b15-audience-of-other-tools': {
    expected: [
      ['invalid-audience guides/a.md', 'invalid-audience guides/b.md'],
      undefined,
    ],
    got: reading => [
      found(reading, 'invalid-audience'),
      document(reading, A)?.audience,
    ],
  },
  'b16-date-of-first-seen-texts': {
    shownBy: [
      `${backend}/library/changedOn.test.ts`,
      'is never the day on which the text was first read',
    ],
  },
  'b17-definition-lists': {
    expected: [1, 2, 3],
    got: reading =>
      [/<dl/, /<dt/, /<dd/].map(pattern => times(reading, A, pattern)),
  },
  'b18-links-to-the-default-language': {
    expected: [[], 1],
    got: reading => [
      codesOf(reading),
      times(reading, '/ko/docs/b', /data-guide="\/en\/docs\/a"/),
    ],
  },
  'b19-static-folder-and-the-checker': {
    expected: [],
    got: codesOf,
  },
  'b20-files-that-are-not-read': {
    expected: ['file-not-read guides/a.mdx'],
    got: reading => found(reading, 'file-not-read'),
  },
  'b21-markdown-in-callout-titles': {
    expected: [1, 1, 1],
    got: reading =>
      [/<strong>not/, /<code>rm/, /<strong>new/].map(pattern =>
        times(reading, A, pattern),
      ),
  },
  'b22-addresses-of-hugo-pages': {
    expected: [[], true],
    got: reading => [
      codesOf(reading),
      htmlOf(reading, A).includes('data-guide="/blog/2022/long-file-name"'),
    ],
  },
};
