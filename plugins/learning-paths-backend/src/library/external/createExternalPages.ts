import {
  AuthService,
  DiscoveryService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ContentPool } from '@learning-paths/content';
import { ExternalPageStore } from '../../store/external/types';
import { CatalogEntities } from './CatalogEntities';
import { DefaultExternalPageChecker } from './DefaultExternalPageChecker';
import { PublishedTechDocs } from './PublishedTechDocs';
import { TechDocsOptions } from './readTechDocsOptions';
import { checkNewExternalPages, scheduleChecks } from './schedule';
import { EntityAccess } from './types';

/** What looking at external pages needs. */
export interface ExternalPagesDeps {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  logger: LoggerService;
  scheduler: SchedulerService;
  pool: ContentPool;
  stores: { externalPages: ExternalPageStore };
  options: { techdocs: TechDocsOptions };
  /** Called after each new snapshot. */
  onChanged: () => void;
}

/** What others need of external pages. */
export interface ExternalPages {
  entityAccess: EntityAccess;
  /** Has pages looked at soon that nobody looked at yet. */
  checkNew: () => void;
  /** Looks at all of them regularly. */
  start: () => Promise<void>;
}

/** What is known of the pages that steps lead to outside the content. */
export function createExternalPages(deps: ExternalPagesDeps): ExternalPages {
  const { auth, logger, scheduler } = deps;
  const options = deps.options.techdocs;
  const { externalPages } = deps.stores;
  const entities = new CatalogEntities(deps);
  const checker = new DefaultExternalPageChecker({
    externalPages,
    entities,
    logger,
    techdocs: new PublishedTechDocs({
      discovery: deps.discovery,
      auth,
      legacyPathCasing: options.legacyPathCasing,
      pool: deps.pool,
    }),
    onChanged: deps.onChanged,
  });
  return {
    entityAccess: entities,
    checkNew: () => {
      checkNewExternalPages({ externalPages, scheduler, logger });
    },
    start: () =>
      scheduleChecks({ schedule: options.schedule, scheduler, checker }),
  };
}
