import { LoggerService } from '@backstage/backend-plugin-api';
import { isChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Diagnostic } from '@learning-paths/backstage-plugin-learning-paths-common';
import { watch } from 'chokidar';
import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileKind, isHidden, sizeLimit } from './fileKinds';
import { sourceLimits } from './limits';
import { ContentSource, SourceFile, SourceReading } from './types';

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 150;

/** A folder on the backend's disk. */
export class FileContentSource implements ContentSource {
  readonly type = 'file';
  readonly id: string;
  readonly mountAt: string;
  readonly #root: string;
  readonly #editUrl?: string;
  readonly #logger: LoggerService;

  static create(options: {
    id: string;
    /** Absolute, or relative to the working directory. */
    target: string;
    mountAt: string;
    editUrl?: string;
    logger: LoggerService;
  }): FileContentSource {
    return new FileContentSource(options);
  }

  private constructor(options: Parameters<typeof FileContentSource.create>[0]) {
    this.id = options.id;
    this.mountAt = options.mountAt;
    this.#root = resolve(options.target);
    this.#editUrl = options.editUrl;
    this.#logger = options.logger;
  }

  async read(options: { signal: AbortSignal }): Promise<SourceReading> {
    const root = await this.#realRoot();
    const files: SourceFile[] = [];
    const diagnostics: Diagnostic[] = [];
    let bytes = 0;
    for await (const path of walk(root)) {
      options.signal.throwIfAborted();
      const file = relative(root, path).split(sep).join('/');
      const kind = fileKind(file);
      if (kind.kind === 'ignored') {
        continue;
      }
      const real = await realpath(path).catch(() => undefined);
      if (!real || !isChildPath(root, real)) {
        diagnostics.push(this.#refused(file, 'file-outside-source'));
        continue;
      }
      const info = await stat(real);
      if (!info.isFile()) {
        continue;
      }
      if (info.size > sizeLimit(kind)) {
        diagnostics.push(
          this.#refused(file, 'file-too-large', info.size, sizeLimit(kind)),
        );
        continue;
      }
      const content = await readFile(real);
      bytes += content.length;
      files.push({ file, content });
      if (
        files.length > sourceLimits.files ||
        bytes > sourceLimits.totalBytes
      ) {
        throw new InputError(
          `The folder '${this.#root}' holds more than ${
            sourceLimits.files
          } files or ${
            sourceLimits.totalBytes
          } bytes of content; point the source at a smaller folder`,
        );
      }
    }
    return { kind: 'files', files, diagnostics };
  }

  editUrl(file: string): string | undefined {
    const encoded = file.split('/').map(encodeURIComponent).join('/');
    return this.#editUrl?.replaceAll('{file}', encoded);
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

  async #realRoot(): Promise<string> {
    try {
      return await realpath(this.#root);
    } catch (error) {
      throw new InputError(
        `The folder '${this.#root}' of the content source '${
          this.id
        }' cannot be read; check learningPaths.sources`,
        error,
      );
    }
  }

  #refused(
    file: string,
    code: 'file-outside-source' | 'file-too-large',
    size = 0,
    limit = 0,
  ): Diagnostic {
    return code === 'file-too-large'
      ? {
          severity: 'error',
          code,
          source: this.id,
          file,
          message: `The file has ${size} bytes; at most ${limit} are read.`,
          hint: 'Make it smaller, or link to it where it is published.',
        }
      : {
          severity: 'error',
          code,
          source: this.id,
          file,
          message:
            'The file is a link that leads out of the source, or nowhere.',
          hint: 'Put the file itself into the source.',
        };
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
