import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { LibraryVisibility } from '../library/LibraryVisibility';
import { ReviewOptions } from '../reviews/readReviewOptions';
import { ContentStore } from '../store/content/types';
import { SeedStore } from '../store/seed/types';
import { findPeople } from './people';
import { planPast } from './planPast';
import { Seed } from './readSeedOptions';

/** Content and catalog of a new database come some seconds after the start. */
const patience = { pauseMs: 1_000, tries: 300 };

/** What {@link Seeder} is made of. */
export interface SeederOptions {
  seed: Seed;
  store: SeedStore;
  contents: ContentStore;
  libraryVisibility: LibraryVisibility;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  reviews: ReviewOptions;
  /** Called once the past is written. */
  onWritten: () => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Gives a database without any review the reviews of an example, once. What people attest
 * is left alone, and where anything is missing or wrong nothing is written.
 */
export class Seeder {
  readonly #options: SeederOptions;

  constructor(options: SeederOptions) {
    this.#options = options;
  }

  /** Waits for content and catalog, and writes. Never throws: an example is not needed for anything. */
  async run({ signal }: { signal: AbortSignal }): Promise<void> {
    const { logger } = this.#options;
    try {
      let missing = await this.#tryOnce();
      for (let tries = 1; missing.length > 0; tries++) {
        if (tries === patience.tries) {
          logger.warn(
            `No example reviews: content and catalog do not have ${missing.join(
              ', ',
            )}`,
          );
          return;
        }
        await sleep(patience.pauseMs, undefined, { signal, ref: false });
        missing = await this.#tryOnce();
      }
    } catch (error) {
      if (!signal.aborted) {
        logger.error(
          'No example reviews',
          error instanceof Error ? error : undefined,
        );
      }
    }
  }

  /** @returns what is not there yet; nothing once there is nothing left to do */
  async #tryOnce(): Promise<string[]> {
    const { seed, store, contents, reviews, logger } = this.#options;
    const { libraryVisibility, catalog, auth, onWritten, now } = this.#options;
    if (await store.hasRecords()) {
      return [];
    }
    const library = await libraryVisibility.forCaller({
      credentials: await auth.getOwnServiceCredentials(),
    });
    const paths = [
      seed.texts.map(({ path }) => path),
      ...seed.reviews.map(({ guides }) => guides),
    ];
    const unread = [...new Set(paths.flat())].filter(
      path => library.snapshot.guideId(path) === undefined,
    );
    const { people, missing } = await findPeople(seed, { catalog, auth });
    if (unread.length + missing.length > 0) {
      return [...unread, ...missing];
    }
    const past = await planPast({
      seed,
      library,
      libraryVisibility,
      people,
      contents,
      options: reviews,
      now: now(),
    });
    if (await store.write(past)) {
      logger.info(
        `Wrote ${past.attestations.length} example reviews of the past months (learningPaths.development.seed)`,
      );
      await onWritten();
    }
    return [];
  }
}
