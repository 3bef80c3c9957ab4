import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { frequentSchedule } from '../../util/frequentSchedule';

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

/**
 * Reads `learningPaths.sources`.
 *
 * @param config - `learningPaths`
 * @returns the sources in their order: the first-mounted is first
 * @throws InputError that names the key, when a value cannot be used
 */
export function readSources(config: Config | undefined): SourceOptions[] {
  const sources = (config?.getOptionalConfigArray('sources') ?? []).map(
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
  return sources;
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
      : frequentSchedule,
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
  sources: readonly SourceOptions[],
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
