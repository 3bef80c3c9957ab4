import {
  AuthService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { SnapshotReader } from '../library/SnapshotReader';
import { ReviewOptions } from '../reviews/readReviewOptions';
import { ContentStore } from '../store/content/types';
import { SeedStore } from '../store/seed/types';
import { SeedOptions } from './readSeedOptions';
import { Seeder } from './Seeder';

/** What the room of the seed needs. */
export interface SeedDeps {
  auth: AuthService;
  catalog: CatalogService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  stores: { contents: ContentStore; seed: SeedStore };
  snapshots: SnapshotReader;
  libraryVisibility: LibraryVisibility;
  options: { seed: SeedOptions; reviews: ReviewOptions };
  /** Has nobody told of what is news only because a past was written. */
  settle: (options: { signal: AbortSignal }) => Promise<void>;
  /** Has open pages load again. */
  refreshPages: () => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Example reviews for a database without any, in development and where the configuration has some. */
export function createSeed(deps: SeedDeps) {
  const { lifecycle, logger, stores, snapshots, options } = deps;
  return {
    /** Writes them once content and catalog are there. */
    start: async (): Promise<void> => {
      if (options.seed.kind === 'refused') {
        logger.warn(options.seed.reason);
      }
      if (options.seed.kind !== 'seed') {
        return;
      }
      const shutdown = new AbortController();
      const { signal } = shutdown;
      const seeder = new Seeder({
        ...deps,
        seed: options.seed.seed,
        reviews: options.reviews,
        store: stores.seed,
        contents: stores.contents,
        onWritten: async () => {
          snapshots.expire();
          await deps.settle({ signal });
          deps.refreshPages();
        },
      });
      lifecycle.addStartupHook(() => {
        void seeder.run({ signal });
      });
      lifecycle.addShutdownHook(() => shutdown.abort());
    },
  };
}
