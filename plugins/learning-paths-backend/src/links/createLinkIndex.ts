import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SnapshotReader } from '../library/SnapshotReader';
import { LinkStore } from '../store/links/types';
import { CachingGuideOwners } from './CachingGuideOwners';
import { DefaultEntityIndexer } from './EntityIndexer';
import { GuideOwnersReader } from './GuideOwners';
import { LinkKeys } from './LinkKeys';
import { AuthorPredicates } from './predicates';
import { LinkOptions } from './readLinkOptions';
import { indexSoon, scheduleIndexing } from './scheduleIndexing';

/** What the index of entities needs. */
export interface LinkIndexDeps {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  scheduler: SchedulerService;
  stores: { links: LinkStore };
  snapshots: SnapshotReader;
  options: { links: LinkOptions };
}

/** What other rooms need of the index. */
export interface LinkIndex {
  /** Of the audiences of content. */
  predicates: AuthorPredicates;
  keys: LinkKeys;
  /** For the audience `owners`. */
  owners: GuideOwnersReader;
  /** Has entities indexed soon, since the content changed. */
  indexSoon: () => void;
  /** Indexes regularly. */
  start: () => Promise<void>;
}

/** Which entities guides apply to, and who owns these. */
export function createLinkIndex(deps: LinkIndexDeps): LinkIndex {
  const { logger, scheduler } = deps;
  const { schedule, predicateFields } = deps.options.links;
  const { links } = deps.stores;
  const predicates = new AuthorPredicates(predicateFields);
  const keys = new LinkKeys({ links, predicates });
  const indexer = new DefaultEntityIndexer({ ...deps, links, keys });
  return {
    predicates,
    keys,
    owners: new CachingGuideOwners({ links, keys }),
    indexSoon: () => indexSoon({ scheduler, logger }),
    start: () =>
      scheduleIndexing({
        schedule,
        scheduler,
        logger,
        indexer,
      }),
  };
}
