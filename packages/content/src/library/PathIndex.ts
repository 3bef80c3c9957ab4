import {
  foldIndex,
  joinPath,
  lastSegment,
  withoutExtension,
} from '../files/paths';
import { Finding, quote } from '../util/diagnostics';
import { SlicedWork } from '../util/slicedWork';
import { foreignAliasFinding, foreignPathFinding } from './findings';
import { Mounts, pathKey } from './Mounts';
import { inClaimOrder } from './pathWinners';
import { LibraryDocument } from './types';

type Report<D> = (document: D, finding: Finding) => void;

/** What others are called in messages; those that are hidden have no name. */
export type Namer<D> = (document: D) => string;

interface IndexOptions<D> {
  documents: readonly D[];
  mounts: Mounts;
  report: Report<D>;
  called: Namer<D>;
  /** Whether those who get the reports may hear of a document. */
  sees: Sees<D>;
}

/** Thousands may claim one name, and every link looks at them. */
const mostClaimants = 100;

/** Whether a document is there for whoever asks. */
type Sees<D> = (document: D) => boolean;

/**
 * Documents by path, alias and name. Each path is one document's; all that else leads to
 * documents keeps everybody who claims it, since what is hidden from whoever asks, or is
 * no more than a draft, must be in nobody's way.
 */
export class PathIndex<D extends LibraryDocument> {
  readonly #mounts: Mounts;
  readonly #byPath = new Map<string, D>();
  readonly #byAlias = new Map<string, D[]>();
  readonly #byAddress = new Map<string, D[]>();
  readonly #byFoldedPath = new Map<string, D[]>();
  /** By source and last segment. */
  readonly #byBaseName = new Map<string, D[]>();

  /** Built step by step, since there may be many documents. */
  static *build<D extends LibraryDocument>(
    options: IndexOptions<D>,
  ): SlicedWork<PathIndex<D>> {
    const index = new PathIndex<D>(options.mounts);
    yield* index.#fill(options);
    return index;
  }

  private constructor(mounts: Mounts) {
    this.#mounts = mounts;
  }

  /** Those that own their path, in the order given, files sorted by name. */
  get winners(): IterableIterator<D> {
    return this.#byPath.values();
  }

  *#fill(options: IndexOptions<D>): SlicedWork<void> {
    const { documents, mounts, report, called } = options;
    for (const document of inClaimOrder(documents)) {
      const winner = this.#byPath.get(document.path);
      if (!mounts.owns(document.source, document.path)) {
        report(document, foreignPathFinding(document.path, mounts));
      } else if (winner) {
        report(document, duplicatePathFinding(document.path, called(winner)));
      } else {
        this.#add(document);
      }
      yield;
    }
    for (const document of this.#byPath.values()) {
      this.#addAliases(document, options);
      yield;
    }
    for (const document of this.#byPath.values()) {
      this.#addAddresses(document);
      yield;
    }
  }

  /** By path or alias, with or without extension and `index`. */
  find(path: string, sees: Sees<D>): D | undefined {
    const plain = foldIndex(
      withoutExtension(path).replace(/\/index\.html?$/i, '/index'),
    );
    const [found] = someSeen(
      [
        [this.#byPath.get(path)],
        this.#byAlias.get(path),
        [this.#byPath.get(plain)],
        this.#byAlias.get(plain),
        [this.#byPath.get(path.replace(/\.html?$/i, ''))],
        this.#byAddress.get(path),
        this.#byAddress.get(plain),
      ],
      sees,
    );
    return found;
  }

  /**
   * By path when case is ignored, where only one document has it, or only one
   * of the source that was mounted first.
   */
  ignoringCase(path: string, sees: Sees<D>): D | undefined {
    const [found, other] = someSeen(
      [this.#byFoldedPath.get(pathKey(foldIndex(withoutExtension(path))))],
      sees,
    );
    // Sources come in order.
    return found?.source === other?.source ? undefined : found;
  }

  /**
   * By the last segment of the path, as Hugo's `ref` does, where unique in the
   * source that asks: a file of another source must neither be found nor be in the way.
   */
  byName(source: string, target: string, sees: Sees<D>): D | undefined {
    const path = foldIndex(withoutExtension(joinPath('/', target)));
    const [found, other] = someSeen(
      [this.#byBaseName.get(nameKey(source, path))],
      sees,
    );
    return other ? undefined : found;
  }

  /** The folder of the language that the site of a source shows at its root. */
  defaultLanguage(source: string): string {
    return this.#mounts.defaultLanguage(source);
  }

  #add(document: D): void {
    const { source, path } = document;
    this.#byPath.set(path, document);
    remember(this.#byBaseName, nameKey(source, path), document);
    remember(this.#byFoldedPath, pathKey(path), document);
  }

  // The weakest of all names, and quiet: authors wrote them for other tools.
  #addAddresses(document: D): void {
    for (const address of document.addresses ?? []) {
      if (this.#mounts.owns(document.source, address)) {
        remember(this.#byAddress, address, document);
      }
    }
  }

  #addAliases(document: D, options: IndexOptions<D>): void {
    const { report, called, sees } = options;
    for (const alias of document.aliases) {
      if (!this.#mounts.mayClaim(document.source, alias)) {
        report(document, foreignAliasFinding(alias, this.#mounts));
        continue;
      }
      const owner = [
        this.#byPath.get(alias),
        ...(this.#byAlias.get(alias) ?? []),
      ].find(one => one && sees(one));
      remember(this.#byAlias, alias, document);
      if (owner && owner !== document) {
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

function remember<D>(map: Map<string, D[]>, key: string, document: D): void {
  const others = map.get(key);
  if (!others) {
    map.set(key, [document]);
  } else if (others.length < mostClaimants) {
    others.push(document);
  }
}

/** The first two that are there for whoever asks; drafts only where there is nothing else. */
function someSeen<D extends LibraryDocument>(
  claimants: readonly (readonly (D | undefined)[] | undefined)[],
  sees: Sees<D>,
): D[] {
  const published = new Set<D>();
  const drafts = new Set<D>();
  for (const some of claimants) {
    for (const one of some ?? []) {
      if (one && sees(one)) {
        (one.draft ? drafts : published).add(one);
      }
      if (published.size > 1) {
        return [...published];
      }
    }
  }
  return [...(published.size > 0 ? published : drafts)];
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
