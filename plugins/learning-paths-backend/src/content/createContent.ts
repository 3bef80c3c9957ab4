import {
  LifecycleService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { EventsService } from '@backstage/plugin-events-node';
import { ContentPool } from '@learning-paths/content';
import {
  ContentStore,
  DocumentFacts,
  RenderStore,
} from '../store/content/types';
import { DefaultIngestor } from './ingest/DefaultIngestor';
import { Ingestor, RefreshTrigger } from './ingest/types';
import { subscribeToPushes } from './ingest/pushEvents';
import { scheduleRefreshes } from './ingest/schedule';
import { startWatching } from './ingest/watching';
import { ContentOptions } from './readContentOptions';
import { createSource } from './sources/createSource';
import { mountsOf } from './sources/mountsOf';
import { requireKnownGivers } from './sources/readSources';
import { ContentSource } from './sources/types';

/** What the room of the content needs. */
export interface ContentDeps {
  config: Config;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  pool: ContentPool;
  stores: { contents: ContentStore; renders: RenderStore };
  options: {
    content: ContentOptions;
    /** What predicates in content may name besides the fields that they always may. */
    links: { predicateFields: readonly string[] };
  };
  /** Has auditors know what is read of the plugin's own accord, and why. */
  audit: (ingestor: Ingestor, trigger: RefreshTrigger) => Ingestor;
  /** Called after each new snapshot. */
  onCommitted: () => void;
}

/** What the room of the content offers. */
export interface Content {
  /** First-mounted first. */
  sources: readonly ContentSource[];
  ingestor: Ingestor;
  /** Where people edit a document. */
  editUrl: (document: DocumentFacts) => string | undefined;
  /** Reads the sources by their schedules, on pushes, and as files change. */
  start: () => Promise<void>;
}

/**
 * The sources, and what reads them.
 *
 * @throws InputError when the configuration names a source that there never was
 */
export async function createContent(deps: ContentDeps): Promise<Content> {
  const { config, logger, urlReader, pool, audit } = deps;
  const { contents, renders } = deps.stores;
  const { content: options, links } = deps.options;
  const unheardOf = requireKnownGivers(
    options.sources,
    await contents.listKnownSources(),
  );
  if (unheardOf.length > 0) {
    logger.warn(
      `This database is new, so learningPaths.sources[].mayTakeOverFrom finds no guides of: ${unheardOf.join(
        ', ',
      )}`,
    );
  }
  const integrations = ScmIntegrations.fromConfig(config);
  const sources = options.sources.map(source =>
    createSource({ source, reader: urlReader, integrations, logger }),
  );
  const ingestor = new DefaultIngestor({
    sources,
    mounts: mountsOf(options.sources),
    contents,
    renders,
    predicateFields: links.predicateFields,
    shortcodes: options.shortcodes,
    pool,
    logger,
    onCommitted: deps.onCommitted,
  });
  return {
    sources,
    ingestor,
    editUrl: ({ source, file }) =>
      sources.find(({ id }) => id === source)?.editUrl(file),
    start: async () => {
      await contents.retainSources({
        sourceIds: sources.map(({ id }) => id),
        formerIds: unheardOf,
      });
      await scheduleRefreshes({
        sources: options.sources,
        ingestor: audit(ingestor, 'schedule'),
        scheduler: deps.scheduler,
      });
      startWatching({
        sources: sources.filter(({ type }) => type === 'file'),
        isWatched: ({ id }) =>
          options.sources.some(source => source.id === id && source.watch),
        ingestor: audit(ingestor, 'files'),
        lifecycle: deps.lifecycle,
        logger,
      });
      await subscribeToPushes({
        sources: options.sources,
        ingestor: audit(ingestor, 'push'),
        events: deps.events,
        logger,
      });
      if (sources.length === 0) {
        logger.warn(
          'No content: learningPaths.sources is empty in the configuration; see the README of Learning Paths',
        );
      }
    },
  };
}
