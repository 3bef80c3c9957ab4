import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { externalGuideOf, ExternalTarget } from '@learning-paths/content';
import pLimit from 'p-limit';
import {
  ExternalPageStore,
  PageCheck,
  PageProblem,
} from '../../store/external/types';
import {
  EntityDirectory,
  EntityName,
  ExternalPageChecker,
  TechDocsReader,
} from './types';

/** Pages read at once; each costs TechDocs a request to its storage. */
const pagesAtOnce = 4;

/** Pages in one transaction. */
const batchSize = 20;

/** Looks that one run takes, where commits bring new targets while it runs. */
const rounds = 3;

type Entities = ReadonlyMap<string, { docs: EntityName }>;

/** What {@link DefaultExternalPageChecker} is made of. */
export interface DefaultExternalPageCheckerOptions {
  externalPages: ExternalPageStore;
  entities: EntityDirectory;
  techdocs: TechDocsReader;
  logger: LoggerService;
  /** Called after each new snapshot. */
  onChanged: () => void;
}

/** {@inheritDoc ExternalPageChecker} */
export class DefaultExternalPageChecker implements ExternalPageChecker {
  readonly #externalPages: ExternalPageStore;
  readonly #entities: EntityDirectory;
  readonly #techdocs: TechDocsReader;
  readonly #logger: LoggerService;
  readonly #onChanged: () => void;
  #said = '';

  constructor(options: DefaultExternalPageCheckerOptions) {
    this.#externalPages = options.externalPages;
    this.#entities = options.entities;
    this.#techdocs = options.techdocs;
    this.#logger = options.logger;
    this.#onChanged = options.onChanged;
  }

  async check({ signal }: { signal: AbortSignal }): Promise<void> {
    const seen: PageCheck[] = [];
    for (let round = 0; round < rounds; round++) {
      const entities = await this.#checkEntities();
      const pages = (await this.#externalPages.listPages()).filter(
        ({ checkedAt }) => round === 0 || !checkedAt,
      );
      for (let start = 0; start < pages.length; start += batchSize) {
        const refs = pages.slice(start, start + batchSize).map(p => p.ref);
        const checks = await this.#read(refs, entities, signal);
        seen.push(...checks);
        const { changed } = await this.#externalPages.recordPages({ checks });
        if (changed) {
          this.#onChanged();
        }
      }
      if (!(await this.#externalPages.hasUnchecked())) {
        break;
      }
    }
    this.#tell(seen);
  }

  /** Undefined where the catalog cannot be asked: what it said before stays. */
  async #checkEntities(): Promise<Entities | undefined> {
    try {
      const entityRefs = await this.#externalPages.listEntities();
      const found = await this.#entities.find({ entityRefs });
      const { changed } = await this.#externalPages.recordEntities({
        checked: entityRefs,
        unknown: entityRefs.filter(ref => !found.has(ref)),
      });
      if (changed) {
        this.#onChanged();
      }
      return found;
    } catch (error) {
      this.#logger.warn(
        `The catalog could not be asked for the entities that steps lead to; it is asked again next time: ${
          isError(error) ? error.message : String(error)
        }`,
      );
      return undefined;
    }
  }

  async #read(
    refs: readonly string[],
    entities: Entities | undefined,
    signal: AbortSignal,
  ): Promise<PageCheck[]> {
    const checks = await pLimit(pagesAtOnce).map(refs, async ref => {
      signal.throwIfAborted();
      return this.#readOne(ref, entities, signal);
    });
    return checks.sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  async #readOne(
    ref: string,
    entities: Entities | undefined,
    signal: AbortSignal,
  ): Promise<PageCheck> {
    const target = externalGuideOf(ref);
    if (target?.kind !== 'techdocs') {
      throw new Error(`'${ref}' is not a TechDocs page`);
    }
    const { entityRef, page } = target;
    const entity = entities?.get(entityRef);
    if (entities && !entity) {
      return { ref, problem: unknownEntity(target) };
    }
    const docs = entity?.docs ?? parseEntityRef(entityRef);
    const reading = await this.#techdocs.read({ docs, page, signal });
    if (reading.kind === 'problem') {
      return { ref, problem: reading.problem };
    }
    const { title, body, digest, formerDigest, minutes } = reading;
    return {
      ref,
      text: {
        title,
        body,
        digest,
        formerDigest,
        minutes,
        docsRef: stringifyEntityRef(docs),
      },
    };
  }

  /** Says how it went where that is news: this runs every few minutes. */
  #tell(checks: readonly PageCheck[]): void {
    const failed = checks.flatMap(check =>
      'problem' in check ? check.problem : [],
    );
    const summary =
      failed.length > 0 && failed.length === checks.length
        ? `None of the ${failed.length} TechDocs pages that steps lead to can be read, so teams cannot review them; is TechDocs installed, and are they published? The first: ${failed[0].message}`
        : failed
            .filter(({ kind }) => kind === 'unreadable')
            .slice(0, 1)
            .map(({ message }) => `A TechDocs page cannot be read: ${message}`)
            .join('');
    if (summary !== '' && summary !== this.#said) {
      this.#logger.warn(summary);
    }
    this.#said = summary;
  }
}

function unknownEntity({
  entityRef,
}: Extract<ExternalTarget, { kind: 'techdocs' }>): PageProblem {
  return {
    kind: 'unknown-entity',
    message: `The catalog has no entity '${entityRef}'; register it, or correct the step that leads here`,
  };
}
