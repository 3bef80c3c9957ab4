import { Finding, quote } from './diagnostics';
import { foreignAliasFinding, foreignPathFinding } from './findings';
import {
  foldIndex,
  isIndexFile,
  joinPath,
  lastSegment,
  mountOf,
  withoutExtension,
} from './paths';
import { keyOf, Mounts } from './mounts';
import { Steps } from './slices';
import { LibraryDocument } from './types';

type Report<D> = (document: D, finding: Finding) => void;

/** What others are called in messages; those that are hidden have no name. */
export type Namer<D> = (document: D) => string;

/**
 * What decides who owns a path.
 *
 * @public
 */
export type PathClaim = Pick<LibraryDocument, 'source' | 'file' | 'path'>;

/** Documents by path, alias and name, and who won where two claim the same. */
export class PathIndex<D extends LibraryDocument> {
  private readonly byPath = new Map<string, D>();
  private readonly byAlias = new Map<string, D>();
  private readonly byAddress = new Map<string, D>();
  private readonly byFoldedPath = new Map<string, D | 'several'>();
  /** By source and last segment. */
  private readonly byBaseName = new Map<string, D | 'several'>();

  /** Built step by step, since there may be many documents. */
  static *build<D extends LibraryDocument>(
    documents: readonly D[],
    mounts: Mounts,
    report: Report<D>,
    called: Namer<D>,
  ): Steps<PathIndex<D>> {
    const index = new PathIndex<D>(mounts);
    yield* index.fill(documents, report, called);
    return index;
  }

  private constructor(private readonly mounts: Mounts) {}

  /** Those that own their path, in the order given, files sorted by name. */
  get winners(): IterableIterator<D> {
    return this.byPath.values();
  }

  private *fill(
    documents: readonly D[],
    report: Report<D>,
    called: Namer<D>,
  ): Steps<void> {
    const { mounts } = this;
    for (const document of inOrder(documents)) {
      const winner = this.byPath.get(document.path);
      if (!mounts.owns(document.source, document.path)) {
        report(document, foreignPathFinding(document.path, mounts));
      } else if (winner) {
        report(document, duplicatePathFinding(document.path, called(winner)));
      } else {
        this.add(document);
      }
      yield;
    }
    for (const document of this.byPath.values()) {
      this.addAliases(document, report, called);
      yield;
    }
    for (const document of this.byPath.values()) {
      this.addAddresses(document);
      yield;
    }
  }

  /** By path or alias, with or without extension and `index`. */
  find(path: string): D | undefined {
    const plain = foldIndex(
      withoutExtension(path).replace(/\/index\.html?$/i, '/index'),
    );
    return (
      this.byPath.get(path) ??
      this.byAlias.get(path) ??
      (plain === path
        ? undefined
        : this.byPath.get(plain) ?? this.byAlias.get(plain)) ??
      (/\.html?$/i.test(path)
        ? this.byPath.get(path.replace(/\.html?$/i, ''))
        : undefined) ??
      this.byAddress.get(path) ??
      this.byAddress.get(plain)
    );
  }

  /**
   * By path when case is ignored, where only one document has it, or only one
   * of the source that was mounted first.
   */
  ignoringCase(path: string): D | undefined {
    const found = this.byFoldedPath.get(
      keyOf(foldIndex(withoutExtension(path))),
    );
    return found === 'several' ? undefined : found;
  }

  /**
   * By the last segment of the path, as Hugo's `ref` does, where unique in the
   * source that asks: a file elsewhere must neither be found nor be in the way.
   */
  byName(source: string, target: string): D | undefined {
    const path = foldIndex(withoutExtension(joinPath('/', target)));
    const found = this.byBaseName.get(nameKey(source, path));
    return found === 'several' ? undefined : found;
  }

  /** The folder of the language that the site of a source shows at its root. */
  defaultLanguage(source: string): string {
    return this.mounts.defaultLanguage(source);
  }

  private add(document: D): void {
    const { source, path } = document;
    this.byPath.set(path, document);
    remember(this.byBaseName, nameKey(source, path), document);
    const folded = keyOf(path);
    const before = this.byFoldedPath.get(folded);
    // Sources come in order, so another source's was mounted first.
    const isOfOther =
      before !== undefined && before !== 'several' && before.source !== source;
    if (!isOfOther) {
      remember(this.byFoldedPath, folded, document);
    }
  }

  // The weakest of all names, and quiet: authors wrote them for other tools.
  private addAddresses(document: D): void {
    for (const address of document.addresses ?? []) {
      if (
        this.mounts.owns(document.source, address) &&
        !this.byAddress.has(address)
      ) {
        this.byAddress.set(address, document);
      }
    }
  }

  private addAliases(document: D, report: Report<D>, called: Namer<D>): void {
    for (const alias of document.aliases) {
      if (!this.mounts.mayClaim(document.source, alias)) {
        report(document, foreignAliasFinding(alias, this.mounts));
        continue;
      }
      const owner = this.byPath.get(alias) ?? this.byAlias.get(alias);
      if (!owner) {
        this.byAlias.set(alias, document);
      } else if (owner !== document) {
        const real = owner.path === alias;
        report(document, {
          severity: 'warning',
          code: 'duplicate-alias',
          message: real
            ? `The alias ${quote(alias)} is the path of ${called(
                owner,
              )}, which keeps it.`
            : `The alias ${quote(alias)} is claimed by ${called(
                owner,
              )} too, which keeps it.`,
          hint: 'Remove the alias here, or there.',
        });
      }
    }
  }
}

/** Source and file of a document, for messages. */
export function sourceAndFile(document: LibraryDocument): string {
  return `${document.file} (source ${document.source})`;
}

/**
 * Those documents that own their path: none below the mount of another source;
 * where two claim one path, sources keep the order given, first-mounted first;
 * within one, file names decide, a plain file before the index of a folder of
 * the same name.
 *
 * @public
 */
export function pathWinners<D extends PathClaim>(
  documents: readonly D[],
  mounts: Mounts,
): D[] {
  const winners = new Map<string, D>();
  for (const document of inOrder(documents)) {
    const { source, path } = document;
    if (mounts.owns(source, path) && !winners.has(path)) {
      winners.set(path, document);
    }
  }
  return [...winners.values()];
}

/** The mounts that documents show, where nobody says which there are. */
export function mountsOf(documents: readonly LibraryDocument[]): Mounts {
  const first = new Map<string, LibraryDocument>();
  for (const document of documents) {
    if (!first.has(document.source)) {
      first.set(document.source, document);
    }
  }
  return Mounts.of(
    [...first].map(([source, document]) => ({
      source,
      mountAt: mountOf(document),
    })),
  );
}

function inOrder<D extends PathClaim>(documents: readonly D[]): D[] {
  const sources = new Map<string, number>();
  documents.forEach(({ source }) => {
    if (!sources.has(source)) {
      sources.set(source, sources.size);
    }
  });
  const rank = (document: D) => sources.get(document.source) ?? 0;
  const compareFiles = (a: D, b: D) =>
    Number(isIndexFile(a.file)) - Number(isIndexFile(b.file)) ||
    compareText(a.file, b.file);
  return [...documents].sort((a, b) => rank(a) - rank(b) || compareFiles(a, b));
}

/** Compares by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function remember<D>(
  map: Map<string, D | 'several'>,
  key: string,
  document: D,
): void {
  map.set(key, map.has(key) ? 'several' : document);
}

function nameKey(source: string, path: string): string {
  return `${source}\n${lastSegment(path).toLowerCase()}`;
}

function duplicatePathFinding(path: string, owner: string): Finding {
  return {
    severity: 'error',
    code: 'duplicate-path',
    message: `The path ${quote(
      path,
    )} belongs to ${owner}, so this file is not shown.`,
    hint: 'Rename or move one of the two, or mount the sources at different prefixes.',
  };
}
