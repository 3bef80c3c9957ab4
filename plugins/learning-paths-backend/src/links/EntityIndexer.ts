import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setImmediate as breathe } from 'node:timers/promises';
import { Turns } from '@learning-paths/content';
import { Snapshot, SnapshotReader } from '../library/SnapshotReader';
import { chunks } from '../util/chunks';
import { IndexedEntity, LinkStore } from '../store/links/types';
import { sha256 } from '../util/sha256';
import {
  isStorableRef,
  linkedKinds,
  ownersOf,
  parentOf,
  systemOf,
  titleOf,
} from './entities';
import { LinkKeys } from './LinkKeys';

/** Entities a page of the catalog. */
const pageSize = 500;

/** Between so many entities others get their turn: of the processor, and of the database. */
const atOnce = 50;

/** Keys of links that are written at once. */
const keysAtOnce = 500;

/** Characters of title and ref that can be searched for. */
const searchLimit = 1_000;

/** Domains in domains; a longer chain is a mistake. */
const deepestAncestor = 10;

/** An entity as read, before it is known what it inherits. */
type ReadEntity = Omit<IndexedEntity, 'ancestors'> & { parent?: string };

/** Keeps the index of entities true to catalog and content. */
export interface EntityIndexer {
  /**
   * Reads all entities, and writes those of which something changed. Where the content
   * changed meanwhile, does so again.
   *
   * @throws Error when the catalog cannot be read; the index stays as it was
   */
  run(options: { signal: AbortSignal }): Promise<void>;
}

/** What {@link DefaultEntityIndexer} is made of. */
export interface DefaultEntityIndexerOptions {
  catalog: CatalogService;
  auth: AuthService;
  snapshots: SnapshotReader;
  keys: LinkKeys;
  links: LinkStore;
  logger: LoggerService;
}

/** {@inheritDoc EntityIndexer} */
export class DefaultEntityIndexer implements EntityIndexer {
  readonly #options: DefaultEntityIndexerOptions;

  constructor(options: DefaultEntityIndexerOptions) {
    this.#options = options;
  }

  async run({ signal }: { signal: AbortSignal }): Promise<void> {
    let snapshot: Snapshot | undefined;
    let newest = await this.#options.snapshots.current();
    while (snapshot !== newest && !signal.aborted) {
      snapshot = newest;
      await this.#index(snapshot, signal);
      newest = await this.#options.snapshots.current();
    }
  }

  async #index(snapshot: Snapshot, signal: AbortSignal): Promise<void> {
    const { links, logger } = this.#options;
    const read = await this.#read(snapshot, signal);
    if (signal.aborted) {
      return;
    }
    const parents = new Map(read.map(({ ref, parent }) => [ref, parent]));
    const hashes = await links.loadHashes();
    const gone = [...hashes.keys()].filter(ref => !parents.has(ref));
    const turns = new Turns();
    const changed: ReturnType<typeof toIndexed>[] = [];
    for (const entity of read) {
      await turns.next();
      const indexed = toIndexed(entity, parents);
      if (hashes.get(entity.ref) !== indexed.hash) {
        changed.push(indexed);
      }
    }
    try {
      for (const some of inWrites(changed)) {
        signal.throwIfAborted();
        await links.writeEntities(some);
        await breathe();
      }
      for (const some of chunks(gone)) {
        signal.throwIfAborted();
        await links.removeEntities(some);
      }
    } finally {
      if (changed.length + gone.length > 0) {
        await links.raiseVersion();
      }
    }
    logger.debug(
      `Indexed ${read.length} entities: ${changed.length} written, ${gone.length} forgotten`,
    );
  }

  async #read(snapshot: Snapshot, signal: AbortSignal): Promise<ReadEntity[]> {
    const { catalog, auth, keys } = this.#options;
    const targets = await keys.targets(snapshot);
    const read = new Map<string, ReadEntity>();
    const pages = catalog.streamEntities(
      { filter: { kind: [...linkedKinds] }, pageSize },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const some of chunks(page, atOnce)) {
        if (signal.aborted) {
          return [];
        }
        const own = await keys.ofEntities(some, targets);
        some.forEach((entity, index) => {
          const facts = toRead(entity, own[index].keys);
          if (isStorableRef(facts.ref)) {
            read.set(facts.ref, facts);
          }
        });
        await breathe();
      }
    }
    return [...read.values()];
  }
}

/** Few entities at a time, and fewer of those that many guides apply to. */
function inWrites<T extends { entity: IndexedEntity }>(
  changed: readonly T[],
): T[][] {
  const writes: T[][] = [];
  let keys = Infinity;
  for (const one of changed) {
    keys += one.entity.keys.length;
    if (keys > keysAtOnce || writes[writes.length - 1].length >= atOnce) {
      writes.push([]);
      keys = one.entity.keys.length;
    }
    writes[writes.length - 1].push(one);
  }
  return writes;
}

function toRead(entity: Entity, keys: string[]): ReadEntity {
  const ref = stringifyEntityRef(entity);
  return {
    ref,
    kind: entity.kind.toLocaleLowerCase('en-US'),
    owner: ownersOf(entity)[0],
    system: systemOf(entity),
    search: `${ref} ${titleOf(entity)}`
      .toLocaleLowerCase('en-US')
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, searchLimit),
    parent: parentOf(entity),
    keys: [...keys].sort(),
  };
}

function toIndexed(
  { parent, ...facts }: ReadEntity,
  parents: ReadonlyMap<string, string | undefined>,
): { entity: IndexedEntity; hash: string } {
  const ancestors: string[] = [];
  let next = parent;
  // Domains may be parts of one another in a circle.
  while (
    next !== undefined &&
    next !== facts.ref &&
    !ancestors.includes(next) &&
    ancestors.length < deepestAncestor
  ) {
    ancestors.push(next);
    next = parents.get(next);
  }
  const entity = { ...facts, ancestors };
  return { entity, hash: sha256(JSON.stringify(entity)) };
}
