import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  durationToMilliseconds,
  JsonObject,
  JsonValue,
} from '@backstage/types';
import {
  FilterPredicate,
  readFilterPredicateFromConfig,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';
import {
  readPagePath,
  RevisionRule,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  isKnownShortcode,
  isPredicateField,
  readDuration,
  ShortcodeNames,
} from '@learning-paths/content';
import { NotificationMode } from './notifications/slots';
import { ReviewTimes } from './reviews/reviewRule';

/** A content source as configured. */
export interface SourceOptions {
  id: string;
  type: 'file' | 'url';
  target: string;
  /** Absolute path without a trailing slash; empty for the root. */
  mountAt: string;
  /** Ids of sources, former ones too, whose guides its documents may claim. */
  mayTakeOverFrom: string[];
  /** Ids of other configured sources whose images and files its documents may show. */
  mayShowFilesOf: string[];
  /** Folder of the language that links from the site's root mean. */
  defaultLanguage?: string;
  editUrl?: string;
  watch: boolean;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** The plugin's configuration, checked. */
export interface LearningPathsOptions {
  /** First-mounted first. */
  sources: SourceOptions[];
  imageHosts: string[];
  /** What sites call the shortcodes that we know: their name, and ours. */
  shortcodes: ShortcodeNames;
  /** Milliseconds that reading, rendering or comparing one text may take. */
  deadlineMs: number;
  techdocs: TechDocsOptions;
  reviews: ReviewOptions;
  /** From which Groups reviews are expected, where content does not say. */
  teamsFilter: FilterPredicate;
  /** How often teams and owners of guides are told what is new. */
  notifications: NotificationMode;
  /** Where the app shows learning paths. */
  pagePath: string;
  /** How often entities are indexed for links. */
  linksSchedule: SchedulerServiceTaskScheduleDefinition;
  /** What predicates in content may name besides the fields that they always may. */
  predicateFields: string[];
}

/** How TechDocs pages are read that steps lead to. */
export interface TechDocsOptions {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** TechDocs stores sites by names in their own case. */
  legacyPathCasing: boolean;
}

/** `learningPaths.reviews`, checked. */
export interface ReviewOptions {
  times: ReviewTimes;
  /** Entity refs. */
  stewards: string[];
  attesters?: FilterPredicate;
  notApplicableNeedsUntil: boolean;
  /** Whole sections may be attested to at once. */
  sectionReview: boolean;
}

/** Departments and organisations are Groups too, but review nothing themselves. */
const defaultTeams: FilterPredicate = { kind: 'Group', 'spec.type': 'team' };

const defaultTechDocsSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 15 },
  timeout: { minutes: 3 },
};

const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  // A killed task keeps its lock until its timeout, so this is short.
  timeout: { minutes: 3 },
};

/**
 * Reads `learningPaths` from the app's configuration.
 *
 * @throws InputError that names the key, when a value cannot be used
 */
export function readOptions(config: RootConfigService): LearningPathsOptions {
  const root = config.getOptionalConfig('learningPaths');
  const sources = (root?.getOptionalConfigArray('sources') ?? []).map(
    readSource,
  );
  const ids = new Set<string>();
  for (const { id } of sources) {
    if (ids.has(id)) {
      throw new InputError(
        `learningPaths.sources: the id '${id}' is given twice; ids must be unique`,
      );
    }
    ids.add(id);
  }
  requireLenders(sources);
  return {
    sources,
    imageHosts: root?.getOptionalStringArray('imageHosts') ?? [],
    shortcodes: readShortcodes(root),
    deadlineMs: readDeadlineMs(root),
    techdocs: {
      schedule: root?.has('techdocs.schedule')
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
            root.getConfig('techdocs.schedule'),
          )
        : defaultTechDocsSchedule,
      legacyPathCasing:
        config.getOptionalBoolean(
          'techdocs.legacyUseCaseSensitiveTripletPaths',
        ) ?? false,
    },
    reviews: readReviews(root?.getOptionalConfig('reviews')),
    notifications: readNotifications(root),
    pagePath: readPagePath(config),
    linksSchedule: root?.has('links.schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          root.getConfig('links.schedule'),
        )
      : defaultSchedule,
    predicateFields: readPredicateFields(root),
    teamsFilter:
      root && root.has('teams.filter')
        ? readFilterPredicateFromConfig(root, { key: 'teams.filter' })
        : defaultTeams,
  };
}

const shortcodesKey = 'content.shortcodes';

function readShortcodes(config: Config | undefined): ShortcodeNames {
  // Whole, for a name may hold dots, which configuration takes for nesting.
  const names = config?.getOptional<JsonObject>(shortcodesKey) ?? {};
  return Object.fromEntries(
    Object.entries(names).map(([own, known]) => {
      if (typeof known !== 'string' || !isKnownShortcode(known)) {
        throw new InputError(
          `learningPaths.${shortcodesKey}: '${own}' must stand for a shortcode that is known, as 'note', 'tab' or 'highlight'; '${known}' is none`,
        );
      }
      return [own, known];
    }),
  );
}

const deadlineKey = 'content.deadline';

/** Shorter ones are over before a thread is awake; longer ones would use up a refresh. */
const deadlines = { least: 10, most: 10_000, default: 2_000 };

function readDeadlineMs(config: Config | undefined): number {
  if (!config?.has(deadlineKey)) {
    return deadlines.default;
  }
  const ms = durationToMilliseconds(
    readDurationFromConfig(config, { key: deadlineKey }),
  );
  if (ms < deadlines.least || ms > deadlines.most) {
    throw new InputError(
      `learningPaths.${deadlineKey}: ${ms} milliseconds must be at least ${
        deadlines.least
      } milliseconds and at most ${deadlines.most / 1_000} seconds`,
    );
  }
  return ms;
}

const notificationModes: readonly NotificationMode[] = [
  'off',
  'immediate',
  'daily',
  'weekly',
];

function readNotifications(config: Config | undefined): NotificationMode {
  const given = config?.getOptionalString('notifications') ?? 'weekly';
  const mode = notificationModes.find(known => known === given);
  if (!mode) {
    throw new InputError(
      `learningPaths.notifications: '${given}' is unknown; use 'off', 'immediate', 'daily' or 'weekly'`,
    );
  }
  return mode;
}

function readPredicateFields(config: Config | undefined): string[] {
  const fields = config?.getOptionalStringArray('links.fields') ?? [];
  for (const field of fields) {
    if (!isPredicateField(field)) {
      throw new InputError(
        `learningPaths.links.fields: '${field}' is not a field of entities; write one as spec.tier, or metadata.annotations.* for all below`,
      );
    }
  }
  return [...new Set(fields)].sort();
}

/** Undefined where they are honoured, as they are unless somebody says otherwise. */
function readRevisions(
  config: Config | undefined,
  key: string,
): RevisionRule | undefined {
  const value = config?.getOptional('revisions') ?? 'honour';
  if (value !== 'honour' && value !== 'ignore') {
    throw new InputError(
      `${key} is ${JSON.stringify(value)}; write "honour" or "ignore"`,
    );
  }
  return value === 'ignore' ? value : undefined;
}

function readReviews(config: Config | undefined): ReviewOptions {
  const key = (name: string) => `learningPaths.reviews.${name}`;
  const duration = (name: string, otherwise: string) =>
    readMilliseconds(config?.getOptional(name) ?? otherwise, key(name));
  const intervalMs = duration('interval', 'P365D');
  if (intervalMs === 0) {
    throw new InputError(
      `${key(
        'interval',
      )}: with no time at all every review would be due at once; write P365D for a year`,
    );
  }
  return {
    times: {
      intervalMs,
      graceMs: duration('grace', 'P30D'),
      revisions: readRevisions(config, key('revisions')),
    },
    stewards: (config?.getOptionalStringArray('stewards') ?? []).map(ref =>
      readRef(ref, key('stewards')),
    ),
    attesters: config
      ? readOptionalFilterPredicateFromConfig(config, { key: 'attesters' })
      : undefined,
    notApplicableNeedsUntil:
      config?.getOptionalBoolean('notApplicableNeedsUntil') ?? false,
    sectionReview: config?.getOptionalBoolean('sectionReview') ?? true,
  };
}

function readMilliseconds(value: JsonValue, key: string): number {
  const duration = readDuration(value);
  if (!duration) {
    throw new InputError(
      `${key}: ${JSON.stringify(
        value,
      )} is not a duration of at most 100 years; write P180D or { days: 180 } for 180 days`,
    );
  }
  return duration.milliseconds;
}

function readRef(ref: string, key: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' }));
  } catch (error) {
    throw new InputError(
      `${key}: '${ref}' is not an entity ref; write group:default/example`,
      error,
    );
  }
}

function readSource(config: Config, index: number): SourceOptions {
  const at = `learningPaths.sources[${index}]`;
  const id = readId(config.getString('id'), `${at}.id`);
  const type = config.getString('type');
  if (type !== 'file' && type !== 'url') {
    throw new InputError(
      `${at}.type: '${type}' is unknown; use 'file' or 'url'`,
    );
  }
  return {
    id,
    type,
    target: readTarget(config.getString('target'), type, at),
    mountAt: readMount(config.getOptionalString('mountAt') ?? '/', at),
    mayTakeOverFrom: readOthers(config, 'mayTakeOverFrom', { id, at }),
    mayShowFilesOf: readOthers(config, 'mayShowFilesOf', { id, at }),
    ...readLanguage(config, at),
    editUrl: config.getOptionalString('editUrl'),
    watch:
      type === 'file' &&
      (config.getOptionalBoolean('watch') ??
        process.env.NODE_ENV === 'development'),
    schedule: config.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : defaultSchedule,
  };
}

function readId(id: string, key: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/i.test(id)) {
    throw new InputError(
      `${key}: '${id}' must be 1 to 50 letters, digits and dashes`,
    );
  }
  return id;
}

function readOthers(
  config: Config,
  name: 'mayTakeOverFrom' | 'mayShowFilesOf',
  { id, at }: { id: string; at: string },
): string[] {
  const key = `${at}.${name}`;
  const ids = config.getOptionalStringArray(name) ?? [];
  if (ids.includes(id)) {
    throw new InputError(
      `${key}: '${id}' is this source itself; name ${
        name === 'mayTakeOverFrom'
          ? 'the sources that its guides came from'
          : 'other sources, its own files it may always show'
      }`,
    );
  }
  return [...new Set(ids.map(other => readId(other, key)))];
}

/** Files are shown of sources that there are: a name of any other is a slip. */
function requireLenders(sources: readonly SourceOptions[]): void {
  const ids = sources.map(({ id }) => id);
  sources.forEach(({ mayShowFilesOf }, index) => {
    const unknown = mayShowFilesOf.find(id => !ids.includes(id));
    if (unknown !== undefined) {
      throw new InputError(
        `learningPaths.sources[${index}].mayShowFilesOf: there is no content source '${unknown}'; the sources are: ${ids.join(
          ', ',
        )}`,
      );
    }
  });
}

/**
 * A name that no source ever had is a slip, and reviews would stay behind unseen.
 *
 * @param known - ids of all sources that there are or were, as the database knows them
 * @returns ids that a new database can say nothing of
 * @throws InputError that names the key and the id
 */
export function requireKnownGivers(
  { sources }: LearningPathsOptions,
  known: ReadonlySet<string>,
): string[] {
  const all = new Set([...known, ...sources.map(({ id }) => id)]);
  const unknown = sources.flatMap(({ mayTakeOverFrom }, index) =>
    mayTakeOverFrom
      .filter(id => !all.has(id))
      .map(id => ({ id, key: `learningPaths.sources[${index}]` })),
  );
  if (unknown.length > 0 && known.size > 0) {
    const [{ id, key }] = unknown;
    throw new InputError(
      `${key}.mayTakeOverFrom: there is no content source '${id}', and there was none; the sources are, or were: ${[
        ...all,
      ]
        .sort()
        .join(', ')}`,
    );
  }
  return [...new Set(unknown.map(({ id }) => id))];
}

function readLanguage(
  config: Config,
  at: string,
): Pick<SourceOptions, 'defaultLanguage'> {
  const defaultLanguage = config.getOptionalString('defaultLanguage');
  if (defaultLanguage === undefined) {
    return {};
  }
  if (!/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(defaultLanguage)) {
    throw new InputError(
      `${at}.defaultLanguage: '${defaultLanguage}' is not the folder of a language; write en or pt-br`,
    );
  }
  return { defaultLanguage };
}

function readTarget(
  target: string,
  type: SourceOptions['type'],
  at: string,
): string {
  if (type === 'url' && !/^https?:$/.test(protocolOf(target))) {
    throw new InputError(
      `${at}.target: '${target}' must be the address of a folder in a git host, as https://github.com/example/guides/tree/main/content`,
    );
  }
  return target;
}

function protocolOf(target: string): string {
  return URL.canParse(target) ? new URL(target).protocol : '';
}

function readMount(mountAt: string, at: string): string {
  const segments = mountAt.split('/').filter(segment => segment !== '');
  if (segments.some(segment => segment === '.' || segment === '..')) {
    throw new InputError(
      `${at}.mountAt: '${mountAt}' must be an absolute path without '.' and '..'`,
    );
  }
  return segments.map(segment => `/${segment}`.normalize('NFC')).join('');
}
