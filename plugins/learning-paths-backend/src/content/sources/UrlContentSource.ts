import {
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { fileKind, fileRefusals } from '@learning-paths/content';
import { FileCollector } from './FileCollector';
import { ContentSource, SourceReading } from './types';

/** What {@link UrlContentSource} is made of. */
export interface UrlContentSourceOptions {
  id: string;
  /** Address of the folder, as people see it in the git host. */
  target: string;
  mountAt: string;
  /** Milliseconds that reading may take. */
  timeoutMs: number;
  reader: UrlReaderService;
  resolveEditUrl: (file: string) => string | undefined;
}

/** A folder in a repository of a git host, read through Backstage's integrations. */
export class UrlContentSource implements ContentSource {
  readonly type = 'url';
  readonly id: string;
  readonly target: string;
  readonly mountAt: string;
  readonly #timeoutMs: number;
  readonly #reader: UrlReaderService;
  readonly #resolveEditUrl: (file: string) => string | undefined;

  constructor(options: UrlContentSourceOptions) {
    this.id = options.id;
    this.target = options.target;
    this.mountAt = options.mountAt;
    this.#timeoutMs = options.timeoutMs;
    this.#reader = options.reader;
    this.#resolveEditUrl = options.resolveEditUrl;
  }

  async read(options: {
    etag?: string;
    signal: AbortSignal;
  }): Promise<SourceReading> {
    // Readers have no timeout of their own, and not all of them heed the signal.
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const enough = new AbortController();
    const signal = AbortSignal.any([options.signal, timeout, enough.signal]);
    const collector = new FileCollector({
      source: this.id,
      onTooMuch: error => enough.abort(error),
    });
    try {
      return await untilAborted(
        signal,
        this.#readTree({ etag: options.etag, signal, collector }),
      );
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return { kind: 'unchanged' };
      }
      if (timeout.aborted) {
        throw new Error(
          `'${this.target}' did not answer within ${
            this.#timeoutMs / 1000
          } seconds`,
        );
      }
      throw error;
    }
  }

  editUrl(file: string): string | undefined {
    return this.#resolveEditUrl(file);
  }

  async #readTree(options: {
    etag?: string;
    signal: AbortSignal;
    collector: FileCollector;
  }): Promise<SourceReading> {
    const { etag, signal, collector } = options;
    const tree = await this.#reader.readTree(this.target, {
      etag,
      signal,
      // A filter that throws takes the whole process along. After the end, of which a
      // reader that heeds no signal knows nothing, nothing is wanted any more.
      filter: (path, info) =>
        !signal.aborted && collector.selection.wants(path, info?.size ?? 0),
    });
    await collect(collector, tree, signal);
    const { files, diagnostics } = collector.finish();
    if (!files.some(({ file }) => fileKind(file).kind === 'document')) {
      // Also what an error page or an empty archive looks like, with status 200.
      throw new Error(
        `'${this.target}' holds no Markdown file; check the address, and whether the git host answered with an archive`,
      );
    }
    return { kind: 'files', files, diagnostics, etag: tree.etag };
  }
}

async function collect(
  collector: FileCollector,
  tree: UrlReaderServiceReadTreeResponse,
  signal: AbortSignal,
): Promise<void> {
  const { selection } = collector;
  const seen = new Set<string>();
  for (const { path, content } of await tree.files()) {
    signal.throwIfAborted();
    // Not every reader asks the filter.
    const isWanted =
      selection.announcedSize(path) !== undefined || selection.wants(path, 0);
    if (seen.has(path) || !isWanted) {
      continue;
    }
    seen.add(path);
    const bytes: unknown = await content();
    signal.throwIfAborted();
    if (!Buffer.isBuffer(bytes)) {
      selection.refuse(path, fileRefusals.emptyOrLink());
      continue;
    }
    const announced = selection.announcedSize(path);
    if (announced && announced !== bytes.length) {
      throw new Error(
        `The archive broke off in '${path}': ${bytes.length} of ${announced} bytes came`,
      );
    }
    collector.add(path, bytes);
  }
}

/** Settles as the promise does, or rejects when the signal aborts first. */
async function untilAborted<T>(
  signal: AbortSignal,
  promise: Promise<T>,
): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A reader that fails after it was given up must not end the process.
    promise.catch(() => {});
  }
}
