/**
 * Where a content source is mounted, and from whom it may take guides over.
 *
 * @public
 */
export interface Mount {
  /** Id of the content source. */
  source: string;
  /** Prefix of its paths; empty or `/` for the root. */
  mountAt: string;
  /** Ids of sources, former ones too, whose guides its documents may claim. */
  mayTakeOverFrom?: readonly string[];
  /** Ids of sources whose images and files its documents may show as if they were its own. */
  mayShowFilesOf?: readonly string[];
  /** The language whose folder a site shows at its root, as Hugo does; `en` when absent. */
  defaultLanguage?: string;
}

/**
 * Which part of the path space belongs to which source: the longest mount above a path
 * decides, ignoring case, as links do. Of sources that share a mount, the one mounted
 * first comes first.
 *
 * @public
 */
export class Mounts {
  /** Ids of the sources, first-mounted first. */
  readonly order: readonly string[];
  readonly #byPrefix = new Map<string, string[]>();
  readonly #languages = new Map<string, string>();
  readonly #giversBySource = new Map<string, ReadonlySet<string>>();
  readonly #lendersBySource = new Map<string, ReadonlySet<string>>();

  constructor(mounts: readonly Mount[]) {
    this.order = mounts.map(({ source }) => source);
    for (const mount of mounts) {
      const { source, mountAt, mayTakeOverFrom = [] } = mount;
      this.#lendersBySource.set(source, new Set(mount.mayShowFilesOf));
      this.#languages.set(source, mount.defaultLanguage ?? 'en');
      const prefix = pathKey(mountAt);
      const others = this.#byPrefix.get(prefix) ?? [];
      this.#byPrefix.set(prefix, [...others, source]);
      this.#giversBySource.set(source, new Set(mayTakeOverFrom));
    }
  }

  /** Sources that the path belongs to; none where nothing is mounted above it. */
  ownersOf(path: string): readonly string[] {
    let prefix = pathKey(path);
    for (;;) {
      const owners = this.#byPrefix.get(prefix);
      if (owners || prefix === '') {
        return owners ?? [];
      }
      prefix = prefix.slice(0, prefix.lastIndexOf('/'));
    }
  }

  /** Whether a document of the source may be at the path. */
  owns(source: string, path: string): boolean {
    return this.ownersOf(path).includes(source);
  }

  /** Whether a document of the source may say that it was at the path before. */
  mayClaim(source: string, path: string): boolean {
    const owners = this.ownersOf(path);
    return (
      owners.length === 0 ||
      owners.some(owner => this.mayTakeOver(source, owner))
    );
  }

  /** Whether documents of a source may show the files of another, or its own. */
  mayShow(source: string, filesOf: string): boolean {
    return (
      source === filesOf ||
      this.#lendersBySource.get(source)?.has(filesOf) === true
    );
  }

  /** The folder of the language that the site of a source shows at its root. */
  defaultLanguage(source: string): string {
    return this.#languages.get(source) ?? 'en';
  }

  /** Ids of the sources whose guides this source may take over. */
  givers(source: string): readonly string[] {
    return [...(this.#giversBySource.get(source) ?? [])];
  }

  /** Whether the guides of a source may become those of another, or its own. */
  mayTakeOver(source: string, from: string): boolean {
    return (
      source === from || this.#giversBySource.get(source)?.has(from) === true
    );
  }
}

/**
 * A path as paths are compared: normalised Unicode, lower case, no slash at the end.
 *
 * @public
 */
export function pathKey(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\/)\/+$/, '');
}
