import { mockServices } from '@backstage/backend-test-utils';
import { readOptions } from './config';
import { requireKnownGivers } from './content/sources/readSources';

const read = (...sources: object[]) =>
  readOptions(
    mockServices.rootConfig({
      data: JSON.parse(JSON.stringify({ learningPaths: { sources } })),
    }),
  );

describe('configuration', () => {
  const day = 24 * 60 * 60 * 1000;
  const readAll = (learningPaths: object) =>
    readOptions(
      mockServices.rootConfig({
        data: JSON.parse(JSON.stringify({ learningPaths })),
      }),
    );

  it('has defaults for everything', () => {
    expect(readOptions(mockServices.rootConfig())).toEqual({
      content: {
        sources: [],
        imageHosts: [],
        deadlineMs: 2_000,
        shortcodes: {},
      },
      links: {
        predicateFields: [],
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 3 } },
      },
      techdocs: {
        schedule: { frequency: { minutes: 15 }, timeout: { minutes: 3 } },
        legacyPathCasing: false,
      },
      reviews: {
        times: { intervalMs: 365 * day, graceMs: 30 * day },
        stewards: [],
        attesters: undefined,
        notApplicableNeedsUntil: false,
        sectionReview: true,
      },
      progress: { teamsFilter: { kind: 'Group', 'spec.type': 'team' } },
      notifications: { mode: 'weekly', pagePath: '/learning-paths' },
      seed: { kind: 'none' },
    });
  });

  it.each([
    ['500ms', 500],
    ['2s', 2_000],
    [{ seconds: 10 }, 10_000],
  ])('reads %j as the deadline of a text', (deadline, ms) => {
    expect(readAll({ content: { deadline } }).content.deadlineMs).toBe(ms);
  });

  it.each(['0s', '1ms', '11s', 'PT1H', 'soon'])(
    'refuses %p as the deadline of a text, and names the key',
    deadline => {
      expect(() => readAll({ content: { deadline } })).toThrow(
        'content.deadline',
      );
    },
  );

  it('knows where the app shows learning paths, and refuses what is no path', () => {
    expect(readAll({ pagePath: '/docs/paths/' }).notifications.pagePath).toBe(
      '/docs/paths',
    );
    expect(() => readAll({ pagePath: 'paths' })).toThrow(
      'learningPaths.pagePath must be a path of the app',
    );
  });

  it('reads how often people are told, and refuses other words', () => {
    expect(readAll({ notifications: 'off' }).notifications.mode).toBe('off');
    expect(() => readAll({ notifications: 'hourly' })).toThrow(
      /learningPaths\.notifications: 'hourly'.*'daily'/,
    );
  });

  it('reads what a site calls the shortcodes that are known', () => {
    const shortcodes = { 'code.tab': 'tab', text: 'Highlight' };
    expect(readAll({ content: { shortcodes } }).content.shortcodes).toEqual(
      shortcodes,
    );
    expect(() =>
      readAll({ content: { shortcodes: { text: 'nothing' } } }),
    ).toThrow(
      "learningPaths.content.shortcodes: 'text' must stand for a shortcode that is known",
    );
  });

  it('reads which fields authors may name, and refuses what is none', () => {
    const fields = ['spec.tier', 'metadata.annotations.*', 'spec.tier'];
    expect(readAll({ links: { fields } }).links.predicateFields).toEqual([
      'metadata.annotations.*',
      'spec.tier',
    ]);
    for (const field of ['*', '$all', 'spec.', '']) {
      expect(() => readAll({ links: { fields: [field] } })).toThrow(
        /learningPaths\.links\.fields/,
      );
    }
  });

  it('reads how reviews work', () => {
    const { reviews, progress } = readAll({
      reviews: {
        interval: 'P180D',
        grace: 'PT12H',
        stewards: ['platform-enablement', 'user:default/sam'],
        attesters: { 'spec.profile.email': { $exists: true } },
        notApplicableNeedsUntil: true,
        sectionReview: false,
      },
      teams: { filter: { 'spec.type': { $in: ['team', 'squad'] } } },
    });
    expect(reviews).toEqual({
      times: { intervalMs: 180 * day, graceMs: day / 2 },
      stewards: ['group:default/platform-enablement', 'user:default/sam'],
      attesters: { 'spec.profile.email': { $exists: true } },
      notApplicableNeedsUntil: true,
      sectionReview: false,
    });
    expect(progress.teamsFilter).toEqual({
      'spec.type': { $in: ['team', 'squad'] },
    });
  });

  it('reads whether revisions count, and refuses other words', () => {
    const revisions = (value?: string) =>
      readAll({ reviews: { revisions: value } }).reviews.times.revisions;
    expect(revisions('ignore')).toBe('ignore');
    expect(revisions('honour')).toBeUndefined();
    expect(() => revisions('honor')).toThrow(
      'learningPaths.reviews.revisions is "honor"; write "honour" or "ignore"',
    );
  });

  it('reads how TechDocs are looked at, from their own configuration too', () => {
    const { techdocs } = readOptions(
      mockServices.rootConfig({
        data: {
          techdocs: { legacyUseCaseSensitiveTripletPaths: true },
          learningPaths: {
            techdocs: {
              schedule: { frequency: 'PT1H', timeout: { minutes: 2 } },
            },
          },
        },
      }),
    );
    expect(techdocs).toEqual({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
      legacyPathCasing: true,
    });
  });

  it('refuses what is not a duration, and names the key', () => {
    for (const interval of ['half a year', { day: 1 }, 'P999Y', 5]) {
      expect(() => readAll({ reviews: { interval } })).toThrow(
        /learningPaths\.reviews\.interval.*P180D/,
      );
    }
    expect(() => readAll({ reviews: { interval: 'P0D' } })).toThrow(
      /learningPaths\.reviews\.interval.*due at once/,
    );
  });

  it.each(['P180D', '180d', { days: 180 }])(
    'reads %j as 180 days',
    interval => {
      expect(
        readAll({ reviews: { interval, grace: 'P0D' } }).reviews.times,
      ).toEqual({ intervalMs: 180 * 24 * 3_600_000, graceMs: 0 });
    },
  );

  it('fills in what a source leaves out', () => {
    expect(
      read({ id: 'docs', type: 'file', target: './docs' }).content.sources,
    ).toEqual([
      {
        id: 'docs',
        type: 'file',
        target: './docs',
        mountAt: '',
        mayTakeOverFrom: [],
        mayShowFilesOf: [],
        editUrl: undefined,
        watch: false,
        schedule: { frequency: { minutes: 5 }, timeout: { minutes: 3 } },
      },
    ]);
  });

  it('reads schedules and mounts', () => {
    const [source] = read({
      id: 'docs',
      type: 'file',
      target: '.',
      mountAt: 'teams//storage/',
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
    }).content.sources;
    expect(source.mountAt).toBe('/teams/storage');
    expect(source.schedule.frequency).toEqual({ hours: 1 });
  });

  it.each([
    [{ id: 'a b', type: 'file', target: '.' }, /sources\[0\]\.id/],
    [{ id: 'a', type: 'ftp', target: '.' }, /sources\[0\]\.type.*'ftp'/],
    [
      { id: 'a', type: 'file', target: '.', mountAt: '/../x' },
      /sources\[0\]\.mountAt/,
    ],
    [{ id: 'a', type: 'file' }, /target/],
    [
      { id: 'a', type: 'file', target: '.', mayTakeOverFrom: ['a'] },
      /sources\[0\]\.mayTakeOverFrom: 'a' is this source itself/,
    ],
    [
      { id: 'a', type: 'file', target: '.', mayTakeOverFrom: ['b c'] },
      /sources\[0\]\.mayTakeOverFrom: 'b c'/,
    ],
  ])('refuses %j and names the key', (source, message) => {
    expect(() => read(source)).toThrow(message);
  });

  it('lets a source show files of sources that there are, and of no other', () => {
    const source = { type: 'file', target: '.' };
    const [site] = read(
      { ...source, id: 'site', mayShowFilesOf: ['static', 'static'] },
      { ...source, id: 'static' },
    ).content.sources;
    expect(site.mayShowFilesOf).toEqual(['static']);
    expect(() =>
      read(
        { ...source, id: 'a' },
        { ...source, id: 'b', mayShowFilesOf: ['c'] },
      ),
    ).toThrow(/sources\[1\]\.mayShowFilesOf: .*'c'; the sources are: a, b/);
    expect(() => read({ ...source, id: 'a', mayShowFilesOf: ['a'] })).toThrow(
      /sources\[0\]\.mayShowFilesOf: 'a' is this source itself/,
    );
  });

  it('refuses to take over from a source that nobody knows, but for a new database', () => {
    const { sources } = read(
      { id: 'a', type: 'file', target: '.', mayTakeOverFrom: ['b', 'old'] },
      { id: 'b', type: 'file', target: '.' },
    ).content;
    expect(requireKnownGivers(sources, new Set(['a', 'old']))).toEqual([]);
    expect(() => requireKnownGivers(sources, new Set(['a', 'odl']))).toThrow(
      /sources\[0\]\.mayTakeOverFrom: .*'old'.*: a, b, odl/,
    );
    expect(requireKnownGivers(sources, new Set())).toEqual(['old']);
  });

  it('refuses an id that is given twice', () => {
    const source = { id: 'a', type: 'file', target: '.' };
    expect(() => read(source, source)).toThrow(/'a' is given twice/);
  });
});
