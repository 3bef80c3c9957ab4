import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { watch } from 'chokidar';
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isHidden, selectFiles } from '@learning-paths/content';
import { FileCollector } from './FileCollector';
import { ContentSource, SourceReading } from './types';

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 150;

/** What {@link FileContentSource} is made of. */
export interface FileContentSourceOptions {
  id: string;
  /** Absolute, or relative to the working directory. */
  target: string;
  mountAt: string;
  resolveEditUrl: (file: string) => string | undefined;
  logger: LoggerService;
}

/** A folder on the backend's disk. */
export class FileContentSource implements ContentSource {
  readonly type = 'file';
  readonly id: string;
  readonly target: string;
  readonly mountAt: string;
  readonly #root: string;
  readonly #resolveEditUrl: (file: string) => string | undefined;
  readonly #logger: LoggerService;

  constructor(options: FileContentSourceOptions) {
    this.id = options.id;
    this.target = options.target;
    this.mountAt = options.mountAt;
    this.#root = resolve(options.target);
    this.#resolveEditUrl = options.resolveEditUrl;
    this.#logger = options.logger;
  }

  async read(options: { signal: AbortSignal }): Promise<SourceReading> {
    const root = await this.#realRoot();
    const collector = new FileCollector({ source: this.id });
    const selected = selectFiles(root, {
      selection: collector.selection,
      signal: options.signal,
      onUnreadableFolder: (_folder, error) => {
        throw error;
      },
    });
    for await (const { file, path } of selected) {
      // It may have grown, or shrunk, since.
      collector.add(file, await readFile(path));
    }
    return { kind: 'files', ...collector.finish() };
  }

  editUrl(file: string): string | undefined {
    return this.#resolveEditUrl(file);
  }

  watch(options: { signal: AbortSignal; onChange: () => void }): void {
    const watcher = watch(this.#root, {
      ignoreInitial: true,
      ignored: path => {
        const name = relative(this.#root, path).split(sep).pop() ?? '';
        return name !== '' && isHidden(name);
      },
    });
    let timer: NodeJS.Timeout | undefined;
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(options.onChange, settleMs);
    });
    watcher.on('error', error => {
      this.#logger.warn(
        `Cannot watch '${
          this.#root
        }'; changes show after the next scheduled refresh`,
        error instanceof Error ? error : undefined,
      );
    });
    options.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      void watcher.close();
    });
  }

  /** A relative target means another folder than people think, more often than not. */
  #lookedUpFrom(): string {
    return isAbsolute(this.target)
      ? ''
      : ` (its target '${
          this.target
        }' is relative to the backend's working directory, '${process.cwd()}')`;
  }

  async #realRoot(): Promise<string> {
    try {
      return await realpath(this.#root);
    } catch (error) {
      throw new InputError(
        `The folder '${this.#root}' of the content source '${
          this.id
        }' cannot be read${this.#lookedUpFrom()}; check learningPaths.sources`,
        error,
      );
    }
  }
}
