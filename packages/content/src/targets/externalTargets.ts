import { untilAny } from '../files/paths';
import { catalogKinds, parseEntityRef } from './entityRefs';
import { ResolvedTarget } from './ResolvedTarget';

/**
 * A target that is not in the content: a TechDocs page, an entity of the
 * catalog, or a page of another site.
 *
 * @public
 */
export type ExternalTarget = Extract<
  ResolvedTarget,
  { kind: 'techdocs' | 'entity' | 'external' }
>;
/** Bytes of the longest ref of an external page; what is longer can be opened only. */
const refBytes = 1_000;

// Of what a link must never become, whatever the catalog's kinds are.
const otherSchemes =
  /^(?:javascript|vbscript|data|file|blob|about|ftp|ftps|irc|ws|wss|view-source|jar|chrome|ssh|git|urn|sms|news|magnet)$/;

/**
 * Settles a target by its scheme.
 *
 * @returns undefined where it has none, and is a path.
 */
export function externalTarget(written: string): ResolvedTarget | undefined {
  const target = written.trim();
  if (target.startsWith('//')) {
    return external(`https:${target}`, written);
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1].toLowerCase();
  if (scheme === undefined) {
    return undefined;
  }
  if (scheme === 'http' || scheme === 'https') {
    return external(target, written);
  }
  if (scheme === 'mailto' || scheme === 'tel') {
    return { kind: 'external', url: target.replace(/\s/g, '%20') };
  }
  if (scheme === 'techdocs') {
    return techdocs(target, written);
  }
  const ref = otherSchemes.test(scheme) ? undefined : parseEntityRef(target);
  return ref && (catalogKinds.has(scheme) || target.includes('/'))
    ? { kind: 'entity', entityRef: refOf(ref) }
    : missing(written);
}

/**
 * By what name a target is a guide that teams can review: the path of a
 * document, `techdocs:component:default/x/page`, or a URL. Anchors name places
 * within a guide, so a TechDocs page has one name whatever its anchor.
 *
 * @returns undefined for what can be opened only.
 * @public
 */
export function guideRefOf(target: ResolvedTarget): string | undefined {
  switch (target.kind) {
    case 'guide':
      return target.path;
    case 'techdocs': {
      const page = untilAny(target.page ?? '', /[?#]/).replace(
        /^\/+|(?<!\/)\/+$/g,
        '',
      );
      return short(
        `techdocs:${target.entityRef}${page === '' ? '' : `/${page}`}`,
      );
    }
    case 'external':
      return /^https?:/i.test(target.url) ? short(target.url) : undefined;
    default:
      return undefined;
  }
}

/**
 * The external page that a ref of {@link guideRefOf} names.
 *
 * @returns undefined for anything else, paths included.
 * @public
 */
export function externalGuideOf(
  ref: string,
): Exclude<ExternalTarget, { kind: 'entity' }> | undefined {
  const target = externalTarget(ref);
  return target?.kind === 'techdocs' || target?.kind === 'external'
    ? target
    : undefined;
}

export function isExternal(target: ResolvedTarget): target is ExternalTarget {
  return (
    target.kind === 'techdocs' ||
    target.kind === 'entity' ||
    target.kind === 'external'
  );
}

function short(ref: string): string | undefined {
  return Buffer.byteLength(ref) > refBytes ? undefined : ref;
}

function techdocs(target: string, written: string): ResolvedTarget {
  const rest = target.slice('techdocs:'.length).replace(/^\/+/, '');
  // kind:namespace/name or kind:name; then the page.
  const parts = rest.split('/');
  const refParts = parts.length > 1 && /^[^/]*:/.test(rest) ? 2 : 1;
  for (const length of refParts === 2 ? [2, 1] : [1]) {
    const ref = parseEntityRef(parts.slice(0, length).join('/'));
    const page = parts
      .slice(length)
      .join('/')
      .replace(/(?<!\/)\/+$/, '');
    if (ref) {
      return {
        kind: 'techdocs',
        entityRef: refOf(ref),
        ...(page === '' ? {} : { page }),
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

function external(url: string, written: string): ResolvedTarget {
  try {
    return { kind: 'external', url: new URL(url).href };
  } catch {
    return missing(written);
  }
}

function missing(target: string): ResolvedTarget {
  return { kind: 'missing', target };
}
