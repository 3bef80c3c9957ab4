import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  ContentPool,
  digestVersion,
  fileKind,
  limits,
  Mount,
  Mounts,
  PoolClosedError,
  rendererVersion,
  ShortcodeNames,
} from '@learning-paths/content';
import {
  ContentStore,
  RenderStore,
  SourceState,
} from '../../store/content/types';
import { compare, Difference } from './compare';
import { identityRule } from '../identity/identity';
import { borrowersOf, lentFiles } from './lentFiles';
import { ContentSource, SourceFile } from '../sources/types';
import { Ingestor, RefreshOptions, RefreshOutcome } from './types';

const commitAttempts = 3;

/** Characters of an error that are kept with a source. */
const errorLength = 2_000;

/** What {@link DefaultIngestor} is made of. */
export interface DefaultIngestorOptions {
  /** First-mounted first. */
  sources: readonly ContentSource[];
  /** Of these sources, in the same order. */
  mounts: readonly Mount[];
  contents: ContentStore;
  renders: RenderStore;
  /** What predicates in content may name besides the fields that they always may. */
  predicateFields?: readonly string[];
  /** What sites call the shortcodes that we know. */
  shortcodes?: ShortcodeNames;
  pool: ContentPool;
  logger: LoggerService;
  /** Called after each new snapshot. */
  onCommitted: () => void;
}

/** {@inheritDoc Ingestor} */
export class DefaultIngestor implements Ingestor {
  readonly #sources: readonly ContentSource[];
  readonly #mounts: readonly Mount[];
  readonly #contents: ContentStore;
  readonly #renders: RenderStore;
  readonly #predicateFields: readonly string[];
  readonly #shortcodes: ShortcodeNames;
  readonly #pool: ContentPool;
  readonly #logger: LoggerService;
  readonly #onCommitted: () => void;
  readonly #running = new Map<string, Promise<RefreshOutcome>>();
  readonly #queued = new Map<string, Promise<RefreshOutcome>>();

  constructor(options: DefaultIngestorOptions) {
    this.#sources = options.sources;
    this.#mounts = options.mounts;
    this.#contents = options.contents;
    this.#renders = options.renders;
    this.#predicateFields = options.predicateFields ?? [];
    this.#shortcodes = options.shortcodes ?? {};
    this.#pool = options.pool;
    this.#logger = options.logger;
    this.#onCommitted = options.onCommitted;
  }

  async refresh(options: RefreshOptions): Promise<RefreshOutcome> {
    const { sourceId } = options;
    const running = this.#running.get(sourceId);
    if (!running) {
      const run = this.#refreshNow(options).finally(() =>
        this.#running.delete(sourceId),
      );
      this.#running.set(sourceId, run);
      return run;
    }
    let queued = this.#queued.get(sourceId);
    if (!queued) {
      queued = running.then(() => {
        this.#queued.delete(sourceId);
        return this.refresh(options);
      });
      this.#queued.set(sourceId, queued);
    }
    return queued;
  }

  async #refreshNow(options: RefreshOptions): Promise<RefreshOutcome> {
    const source = this.#sources.find(({ id }) => id === options.sourceId);
    if (!source) {
      return { error: `There is no source '${options.sourceId}'` };
    }
    try {
      await this.#readAndCommit(source, options.signal, commitAttempts);
      return {};
    } catch (error) {
      return { error: await this.#fail(source.id, error, options.signal) };
    }
  }

  async #fail(
    sourceId: string,
    error: unknown,
    signal: AbortSignal,
  ): Promise<string> {
    const message = (isError(error) ? error.message : String(error))
      // A host may say anything, and databases choke on some of it.
      .replace(/[\p{Cc}]+/gu, ' ')
      .slice(0, errorLength);
    this.#logger.warn(
      `Content source '${sourceId}' was not refreshed; earlier content stays: ${message}`,
    );
    const isStopped = error instanceof PoolClosedError;
    if (isStopped || (signal.aborted && !isTimeout(signal.reason))) {
      // The backend stops, or another replica took the task over: nothing is wrong with the source.
      return message;
    }
    try {
      await this.#contents.recordFailure({ sourceId, error: message });
    } catch (recordError) {
      this.#logger.error(
        `Could not record that the content source '${sourceId}' failed`,
        recordError instanceof Error ? recordError : undefined,
      );
    }
    return message;
  }

  async #readAndCommit(
    source: ContentSource,
    signal: AbortSignal,
    attempts: number,
  ): Promise<void> {
    const state = await this.#contents.loadSource({ sourceId: source.id });
    const lent = await lentFiles({
      source,
      sources: this.#sources,
      mounts: this.#mounts,
      contents: this.#contents,
    });
    const setup = fingerprintOf(source, {
      mounts: this.#mounts,
      predicateFields: this.#predicateFields,
      shortcodes: this.#shortcodes,
      // What took too long is tried again when it may take longer.
      deadlineMs: this.#pool.deadlineMs,
    });
    const fingerprint = `${setup}${lent.key}`;
    const isSameSetup = state.fingerprint === fingerprint;
    const reading = await source.read({
      etag: isSameSetup ? state.etag : undefined,
      signal,
    });
    if (reading.kind === 'unchanged') {
      await this.#contents.recordUnchanged({ sourceId: source.id });
      return;
    }
    refuseSuddenlyEmpty(state, reading.files);
    const difference = await compare({
      source,
      state,
      reading,
      isSameSetup,
      predicateFields: this.#predicateFields,
      shortcodes: this.#shortcodes,
      pool: this.#pool,
      lent: lent.assets,
      signal,
    });
    if (isSameSetup && difference.isEmpty) {
      await this.#contents.recordUnchanged({ sourceId: source.id });
      return;
    }
    try {
      await this.#contents.commit({
        change: {
          sourceId: source.id,
          baseVersion: state.version,
          fingerprint,
          etag: difference.isComplete ? reading.etag : undefined,
          diagnostics: reading.diagnostics,
          documents: difference.documents,
          redigested: difference.redigested,
          assets: difference.assets,
          removed: difference.removed,
        },
        sourceOrder: this.#sources.map(({ id }) => id),
        identify: identityRule(new Mounts(this.#mounts)),
      });
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError' && attempts > 1) {
        await this.#readAndCommit(source, signal, attempts - 1);
        return;
      }
      throw error;
    }
    this.#onCommitted();
    await this.#renders.prune();
    this.#refreshBorrowers(source, difference, signal);
    this.#logger.info(
      `Content source '${source.id}': ${difference.documents.length} documents and ${difference.assets.length} assets changed, ${difference.removed.length} files removed`,
    );
  }

  /** Texts elsewhere may show what was replaced here. */
  #refreshBorrowers(
    { id }: ContentSource,
    { assets, removed }: Difference,
    signal: AbortSignal,
  ): void {
    if (assets.length + removed.length > 0) {
      for (const sourceId of borrowersOf(id, this.#mounts)) {
        // Not waited for: two sources that lend each other files would wait for ever.
        void this.refresh({ sourceId, signal });
      }
    }
  }
}

/**
 * What besides the files decides what is stored of them: how they are parsed, which tree
 * an etag belongs to, and, by where all sources are mounted, who owns a path and a guide.
 */
function fingerprintOf(
  { type, target, mountAt }: ContentSource,
  setup: {
    mounts: readonly Mount[];
    predicateFields: readonly string[];
    shortcodes: ShortcodeNames;
    deadlineMs: number;
  },
): string {
  const { mounts, predicateFields, shortcodes, deadlineMs } = setup;
  return JSON.stringify([
    rendererVersion,
    digestVersion,
    limits,
    deadlineMs,
    type,
    target,
    mountAt,
    mounts,
    predicateFields,
    shortcodes,
  ]);
}

function isTimeout(error: unknown): boolean {
  return isError(error) && error.name === 'TimeoutError';
}

/**
 * A tree that suddenly has no document is more likely a git host that answered with an
 * error page than an author's wish.
 */
function refuseSuddenlyEmpty(state: SourceState, files: SourceFile[]): void {
  const isDocument = (file: string) => fileKind(file).kind === 'document';
  const before = [...state.hashes.keys()].filter(isDocument).length;
  if (before > 0 && !files.some(({ file }) => isDocument(file))) {
    throw new InputError(
      `The source gave no documents, where it had ${before}; to empty it for good, take it out of learningPaths.sources`,
    );
  }
}
