import { Document } from '../document/Document';
import {
  folderOf,
  joinPath,
  mountOf,
  parentOf,
  untilAny,
  urlDecoded,
} from '../files/paths';
import { externalTarget } from '../targets/externalTargets';
import { ResolvedTarget } from '../targets/ResolvedTarget';
import { optionalMember } from '../util/optionalMembers';
import { AssetIndex } from './AssetIndex';
import { PathIndex } from './PathIndex';
import { LibraryDocument, Visibility } from './types';

/** What resolving found out besides the target. */
export interface Resolution<D extends LibraryDocument = LibraryDocument> {
  target: ResolvedTarget;
  /** The document that a guide target is; drafts too, which are missing. */
  document?: D;
  /** The path as it is, where case had to be ignored. */
  caseOf?: string;
  /** Set where a guide has no heading with the target's anchor. */
  unknownAnchor?: string;
}

/** In UTF-16 units: no file has a longer path, however it is written. */
const longestPath = 4096;

/**
 * The document that a target is written in, as far as resolving needs it.
 *
 * @public
 */
export type ReferringDocument = Pick<
  Document,
  'source' | 'path' | 'file' | 'headings' | 'anchors'
>;

/** Who asks: a step's source, or a link or image of a body. */
type Asker = 'source' | 'body';

/** Settles targets against the documents and assets of a library. */
export class Resolver<D extends LibraryDocument = LibraryDocument> {
  readonly #index: Pick<
    PathIndex<D>,
    'find' | 'byName' | 'ignoringCase' | 'defaultLanguage'
  >;
  readonly #assets: Pick<AssetIndex, 'of'>;
  readonly #visibility: Pick<Visibility<D>, 'includes'>;

  constructor(
    index: Pick<
      PathIndex<D>,
      'find' | 'byName' | 'ignoringCase' | 'defaultLanguage'
    >,
    assets: Pick<AssetIndex, 'of'>,
    visibility: Pick<Visibility<D>, 'includes'> = {
      includes: () => true,
    },
  ) {
    this.#index = index;
    this.#assets = assets;
    this.#visibility = visibility;
  }

  resolve(
    written: string,
    asker: Asker,
    from?: ReferringDocument,
  ): Resolution<D> {
    const target = written.trim();
    if (target === '') {
      return missing(written);
    }
    if (target.startsWith('#')) {
      const anchor = urlDecoded(target.slice(1));
      const known = anchor === '' || !from || hasHeading(from, anchor);
      return {
        target: { kind: 'anchor', anchor },
        ...(known ? {} : { unknownAnchor: anchor }),
      };
    }
    if (/^ref:/i.test(target)) {
      return this.#path(target.slice(4), { asker, from, byName: true });
    }
    const external = externalTarget(written);
    return external
      ? { target: external }
      : this.#path(target, { asker, from, byName: false });
  }

  /** The series that `prerequisites` or `next` of a document name. */
  seriesRef(ref: string, from: ReferringDocument): D | undefined {
    const { target, document } = this.resolve(ref, 'source', from);
    return target.kind === 'guide' && document?.structure
      ? document
      : undefined;
  }

  #path(
    written: string,
    options: { asker: Asker; from?: ReferringDocument; byName: boolean },
  ): Resolution<D> {
    const { asker, from, byName } = options;
    if (written.length > longestPath) {
      return missing(written);
    }
    const hash = written.indexOf('#');
    const anchor =
      hash < 0 ? undefined : urlDecoded(written.slice(hash + 1)) || undefined;
    const bare = untilAny(hash < 0 ? written : written.slice(0, hash), /\?/);
    if (byName && bare === '' && anchor !== undefined) {
      return this.resolve(`#${anchor}`, asker, from);
    }
    const candidates = candidatePaths(bare, asker, from);
    for (const path of candidates) {
      const found = this.#at(path, { anchor, asker, from });
      if (found) {
        return found;
      }
    }
    const page = from && this.#inDefaultLanguage(bare, from);
    if (page) {
      return guide(page, anchor);
    }
    const sees = (one: D) => this.#sees(one, from);
    const named =
      byName && from
        ? this.#index.byName(from.source, urlDecoded(bare), sees)
        : undefined;
    if (named) {
      return guide(named, anchor);
    }
    for (const path of candidates) {
      const document = this.#index.ignoringCase(path, sees);
      if (document) {
        return { ...guide(document, anchor), caseOf: document.path };
      }
    }
    return missing(written);
  }

  #at(
    path: string,
    options: {
      anchor: string | undefined;
      asker: Asker;
      from?: ReferringDocument;
    },
  ): Resolution<D> | undefined {
    const { anchor, asker, from } = options;
    if (asker === 'body' && from && this.#assets.of(from.source, path)) {
      return { target: { kind: 'asset', path } };
    }
    const document = this.#index.find(path, one => this.#sees(one, from));
    return document && guide(document, anchor);
  }

  /** Pages only: which files a text shows must not depend on the configuration. */
  #inDefaultLanguage(bare: string, from: ReferringDocument): D | undefined {
    const target = urlDecoded(bare).replace(/\\/g, '/');
    if (/^\.\.?(?:\/|$)/.test(target)) {
      return undefined;
    }
    const language = this.#index.defaultLanguage(from.source);
    return this.#index.find(
      joinPath(`${mountOf(from)}/${language}`, target),
      one => this.#sees(one, from),
    );
  }

  /** What is hidden is nothing, and so is a draft to other sources. */
  #sees(document: D, from: ReferringDocument | undefined): boolean {
    return (
      this.#visibility.includes(document) &&
      (!document.draft || !from || from.source === document.source)
    );
  }
}

// In order of preference. A body's links are relative to its file, as editors
// and git hosts read them; failing that to its page's URL, as Hugo does.
function candidatePaths(
  bare: string,
  asker: Asker,
  from: ReferringDocument | undefined,
): string[] {
  const target = urlDecoded(bare).replace(/\\/g, '/');
  const paths = new Set<string>();
  const absolute = joinPath('/', target);
  if (target.startsWith('/') || !from) {
    paths.add(absolute);
  } else {
    const relative = [folderOf(from), from.path, parentOf(from.path)].map(
      base => joinPath(base, target),
    );
    const dotted = /^\.\.?(?:\/|$)/.test(target);
    // A source without a leading slash or dot is a path from the root.
    const bareSource = asker === 'source' && !dotted;
    [
      ...(bareSource ? [absolute] : []),
      ...relative,
      ...(dotted ? [] : [absolute]),
    ].forEach(path => paths.add(path));
  }
  if (from && !/^\.\.?(?:\/|$)/.test(target)) {
    // Sites that are mounted below the root, and languages in folders of
    // their own, still write links from the root of their site.
    const mount = mountOf(from);
    paths.add(joinPath(mount, target));
    const language = /^\/([a-z]{2}(?:-[a-z]{2,4})?)\//i.exec(
      from.path.slice(mount === '/' ? 0 : mount.length),
    );
    if (language) {
      paths.add(joinPath(`${mount}/${language[1]}`, target));
    }
  }
  return [...paths];
}

function guide<D extends LibraryDocument>(
  document: D,
  anchor: string | undefined,
): Resolution<D> {
  if (document.draft) {
    return { target: { kind: 'missing', target: document.path }, document };
  }
  const known = anchor === undefined || hasHeading(document, anchor);
  return {
    target: {
      kind: 'guide',
      path: document.path,
      ...optionalMember('anchor', anchor),
    },
    document,
    ...(known ? {} : { unknownAnchor: anchor }),
  };
}

function hasHeading(document: ReferringDocument, anchor: string): boolean {
  return (
    anchor === 'top' ||
    document.headings.some(heading => heading.id === anchor) ||
    (document.anchors?.includes(anchor) ?? false)
  );
}

function missing(target: string): Resolution<never> {
  return { target: { kind: 'missing', target } };
}
