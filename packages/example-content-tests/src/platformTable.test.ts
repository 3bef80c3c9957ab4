import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, guides, Page, pages } from './__testUtils__/content';
import { isRecord } from './__testUtils__/isRecord';
import { yamlDocuments } from './__testUtils__/kubernetes/objects';
import {
  describedRows,
  holds,
  platformRows,
  tablePage,
  targetMinor,
} from './__testUtils__/platformTable';

const nameOf = ({
  component,
  version,
}: {
  component: string;
  version: string;
}): string => `${component} ${version}`;

const known = new Set([...platformRows, ...describedRows].map(nameOf));
const target = `Kubernetes ${targetMinor}`;

const frontMatterOf = ({ document }: Page): Record<string, unknown> => {
  const [, yaml] = readFileSync(
    join(contentFolder, document.file),
    'utf8',
  ).split('---\n', 2);
  const data = load(yaml);
  return isRecord(data) ? data : {};
};

/** Every string of a YAML value. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) {
      yield* strings(child);
    }
  }
}

/** Kubernetes versions that a guide's YAML asks for: control planes, pins, images of kubectl. */
const pinnedMinors = (guide: Page): string[] =>
  yamlDocuments(guide)
    .filter(
      ({ value }) =>
        !isRecord(value) || !String(value.apiVersion).startsWith('monitoring'),
    )
    .flatMap(({ value }) => [...strings(value)])
    .flatMap(
      text =>
        /^(?:v|registry\.example\.com\/platform\/kubectl:)(1\.\d\d)(?:\.\d+)?$/.exec(
          text,
        )?.[1] ?? [],
    );

/** The day on which the author says that the facts were verified; '' where there is none. */
function verifiedDayOf(page: Page): string {
  const { verifiedOn } = frontMatterOf(page);
  return verifiedOn instanceof Date
    ? verifiedOn.toISOString().slice(0, 10)
    : String(verifiedOn ?? '');
}

describe('The platform in one table', () => {
  it('has a row for each component, once', () => {
    const components = platformRows.map(({ component }) => component);
    expect(components.length).toBeGreaterThan(40);
    expect(new Set(components).size).toBe(components.length);
  });

  it.each(platformRows)(
    '$component $version goes with the Kubernetes of the platform',
    ({ kubernetes }) => {
      expect(holds(kubernetes, targetMinor)).toBe(true);
    },
  );

  it.each(platformRows)(
    '$component says on which day its source was read',
    ({ checked }) => {
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(checked <= verifiedDayOf(tablePage)).toBe(true);
    },
  );

  it('leaves nothing on the platform that it describes beside it', () => {
    const described = new Set(describedRows.map(nameOf));
    expect(
      platformRows.map(nameOf).filter(name => described.has(name)),
    ).toEqual([]);
  });
});

describe.each(pages.filter(({ document }) => document.verifiedAgainst.length))(
  '$name',
  page => {
    it('takes its versions from the platform in one table', () => {
      expect(
        page.document.verifiedAgainst.filter(name => !known.has(name)),
      ).toEqual([]);
      expect(page.document.verifiedAgainst[0]).toBe(target);
    });

    it('says on which day its facts were verified', () => {
      const day = verifiedDayOf(page);
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      // The day of the last change is the author's to give; nobody verified a later text.
      expect(day <= (page.document.lastmod ?? day)).toBe(true);
    });
  },
);

describe.each(guides)('The manifests of $name', guide => {
  it('ask for no other Kubernetes than the platform has', () => {
    expect(pinnedMinors(guide).filter(minor => minor !== targetMinor)).toEqual(
      [],
    );
  });
});

describe('The reading of lists of Kubernetes minors', () => {
  it('knows ranges, single minors, open ends and no limit', () => {
    expect([
      holds('1.33–1.36', '1.36'),
      holds('1.33–1.35', '1.36'),
      holds('1.36', '1.36'),
      holds('1.37', '1.36'),
      holds('1.34 and later', '1.36'),
      holds('1.37 and later', '1.36'),
      holds('any', '1.36'),
    ]).toEqual([true, false, true, false, true, false, true]);
    expect(() => holds('recent ones', '1.36')).toThrow('no list');
  });
});
