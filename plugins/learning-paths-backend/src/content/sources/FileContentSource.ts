import { isChildPath, LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { watch } from 'chokidar';
import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileKind, fileRefusals, isHidden } from '@learning-paths/content';
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
    for await (const path of walk(root)) {
      options.signal.throwIfAborted();
      const file = relative(root, path).split(sep).join('/');
      const kind = fileKind(file);
      if (kind.kind === 'ignored') {
        // The collector says so where somebody may have expected otherwise.
        collector.wants(file, 0);
        continue;
      }
      const real = await realpath(path).catch(() => undefined);
      if (!real || !isChildPath(root, real)) {
        collector.refuse(file, fileRefusals.link());
        continue;
      }
      const info = await stat(real);
      if (info.isFile() && collector.wants(file, info.size)) {
        // It may have grown, or shrunk, since.
        collector.add(file, await readFile(real));
      }
      if (collector.tooMuch) {
        break;
      }
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

/** Every file below a folder, hidden ones left out; links to folders are not followed. */
async function* walk(folder: string): AsyncGenerator<string> {
  const names: { path: string; isFolder: boolean }[] = [];
  for await (const entry of await opendir(folder)) {
    if (!isHidden(entry.name)) {
      names.push({
        path: join(folder, entry.name),
        isFolder: entry.isDirectory(),
      });
    }
  }
  names.sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, isFolder } of names) {
    if (isFolder) {
      yield* walk(path);
    } else {
      yield path;
    }
  }
}
