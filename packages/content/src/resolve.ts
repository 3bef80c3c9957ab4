import { PathIndex } from './pathIndex';
import { folderOf, joinPath, mountOf, parentOf } from './paths';
import { catalogKinds, parseEntityRef } from './shapes';
import { Document, LibraryDocument, ResolvedTarget } from './types';

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

/** The document that asks, as far as resolving needs it. */
type Place = Pick<Document, 'path' | 'file' | 'headings'>;

/** Who asks: a step's source, or a link or image of a body. */
type Asker = 'source' | 'body';

// Of what a link must never become, whatever the catalog's kinds are.
const otherSchemes =
  /^(?:javascript|vbscript|data|file|blob|about|ftp|ftps|irc|ws|wss|view-source|jar|chrome|ssh|git|urn|sms|news|magnet)$/;

/** Settles targets against the documents and assets of a library. */
export class Resolver<D extends LibraryDocument = LibraryDocument> {
  constructor(
    private readonly index: PathIndex<D>,
    private readonly assets: ReadonlySet<string>,
  ) {}

  resolve(written: string, asker: Asker, from?: Place): Resolution<D> {
    const target = written.trim();
    if (target === '') {
      return missing(written);
    }
    if (target.startsWith('#')) {
      const anchor = decode(target.slice(1));
      const known = anchor === '' || !from || hasHeading(from, anchor);
      return {
        target: { kind: 'anchor', anchor },
        ...(known ? {} : { unknownAnchor: anchor }),
      };
    }
    if (target.startsWith('//')) {
      return external(`https:${target}`, written);
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1].toLowerCase();
    if (scheme === 'ref') {
      return this.path(target.slice(4), { asker, from, byName: true });
    }
    return scheme === undefined
      ? this.path(target, { asker, from, byName: false })
      : this.withScheme(target, scheme, written);
  }

  private withScheme(
    target: string,
    scheme: string,
    written: string,
  ): Resolution<D> {
    if (scheme === 'http' || scheme === 'https') {
      return external(target, written);
    }
    if (scheme === 'mailto' || scheme === 'tel') {
      return {
        target: { kind: 'external', url: target.replace(/\s/g, '%20') },
      };
    }
    if (scheme === 'techdocs') {
      return techdocs(target, written);
    }
    const ref = otherSchemes.test(scheme) ? undefined : parseEntityRef(target);
    return ref && (catalogKinds.has(scheme) || target.includes('/'))
      ? { target: { kind: 'entity', entityRef: refOf(ref) } }
      : missing(written);
  }

  private path(
    written: string,
    options: { asker: Asker; from?: Place; byName: boolean },
  ): Resolution<D> {
    const { asker, from, byName } = options;
    const hash = written.indexOf('#');
    const anchor =
      hash < 0 ? undefined : decode(written.slice(hash + 1)) || undefined;
    const bare = (hash < 0 ? written : written.slice(0, hash)).replace(
      /\?.*$/,
      '',
    );
    if (byName && bare === '' && anchor !== undefined) {
      return this.resolve(`#${anchor}`, asker, from);
    }
    const candidates = candidatePaths(bare, asker, from);
    for (const path of candidates) {
      const found = this.at(path, anchor, asker);
      if (found) {
        return found;
      }
    }
    const named = byName ? this.index.byName(decode(bare)) : undefined;
    if (named) {
      return guide(named, anchor);
    }
    for (const path of candidates) {
      const document = this.index.ignoringCase(path);
      if (document) {
        return { ...guide(document, anchor), caseOf: document.path };
      }
    }
    return missing(written);
  }

  private at(
    path: string,
    anchor: string | undefined,
    asker: Asker,
  ): Resolution<D> | undefined {
    if (asker === 'body' && this.assets.has(path)) {
      return { target: { kind: 'asset', path } };
    }
    const document = this.index.find(path);
    return document && guide(document, anchor);
  }
}

// In order of preference. A body's links are relative to its file, as editors
// and git hosts read them; failing that to its page's URL, as Hugo does.
function candidatePaths(
  bare: string,
  asker: Asker,
  from: Place | undefined,
): string[] {
  const target = decode(bare).replace(/\\/g, '/');
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
      ...(anchor === undefined ? {} : { anchor }),
    },
    document,
    ...(known ? {} : { unknownAnchor: anchor }),
  };
}

function hasHeading(document: Place, anchor: string): boolean {
  return (
    anchor === 'top' || document.headings.some(heading => heading.id === anchor)
  );
}

function techdocs(target: string, written: string): Resolution<never> {
  const rest = target.slice('techdocs:'.length).replace(/^\/+/, '');
  // kind:namespace/name or kind:name; then the page.
  const parts = rest.split('/');
  const refLength = parts.length > 1 && /^[^/]*:/.test(rest) ? 2 : 1;
  for (const length of refLength === 2 ? [2, 1] : [1]) {
    const ref = parseEntityRef(parts.slice(0, length).join('/'));
    const page = parts.slice(length).join('/').replace(/\/+$/, '');
    if (ref) {
      return {
        target: {
          kind: 'techdocs',
          entityRef: refOf(ref),
          ...(page === '' ? {} : { page }),
        },
      };
    }
  }
  return missing(written);
}

function refOf(ref: {
  kind?: string;
  namespace: string;
  name: string;
}): string {
  return `${ref.kind ?? 'component'}:${ref.namespace}/${ref.name}`;
}

function external(url: string, written: string): Resolution<never> {
  try {
    return { target: { kind: 'external', url: new URL(url).href } };
  } catch {
    return missing(written);
  }
}

function missing(target: string): Resolution<never> {
  return { target: { kind: 'missing', target } };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
