import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { findCanonicalRef } from '../util/entityRefs';

/** Names guides and series that apply to an entity, separated by commas. */
export const guidesAnnotation = 'learning-paths.io/guides';

/** Of an annotation no more is read: anybody may write to a catalog. */
const annotationLimits = { characters: 10_000, parts: 100 };

/** Kinds that guides apply to. */
export const linkedKinds = [
  'Component',
  'API',
  'Resource',
  'System',
  'Domain',
] as const;

/** Longest ref that is kept. Catalogs let an entity name anything as its owner or system. */
const refLimit = 300;

/** Where an entity of each kind says what it is part of. */
const parentFields: ReadonlyMap<string, { field: string; kind: string }> =
  new Map([
    ['component', { field: 'system', kind: 'system' }],
    ['api', { field: 'system', kind: 'system' }],
    ['resource', { field: 'system', kind: 'system' }],
    ['system', { field: 'domain', kind: 'domain' }],
    ['domain', { field: 'subdomainOf', kind: 'domain' }],
  ]);

/** Whether guides apply to entities of this kind; any case. */
export function isLinkedKind(kind: string): boolean {
  return parentFields.has(kind.toLocaleLowerCase('en-US'));
}

/** Paths as the annotation has them, parted by commas or lines, folded ones too; empty without one. */
export function annotatedPaths({ metadata }: Entity): string[] {
  const written = metadata.annotations?.[guidesAnnotation];
  return [
    ...new Set(
      String(written ?? '')
        .slice(0, annotationLimits.characters)
        .split(/[,\n]|\s(?=\/|techdocs:|https?:)/)
        .map(part => part.trim())
        .filter(Boolean),
    ),
  ].slice(0, annotationLimits.parts);
}

/**
 * Entity refs of the owners. The catalog works them out as relations; an entity that it
 * has not got to yet has what is written.
 */
export function ownersOf(entity: Entity): string[] {
  const owners = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef)
    .filter(isStorableRef);
  return owners.length > 0 ? owners : refsIn(entity, 'owner', 'group');
}

/** Entity ref of the system or domain that an entity is part of. */
export function parentOf(entity: Entity): string | undefined {
  const parent = parentFields.get(entity.kind.toLocaleLowerCase('en-US'));
  return parent && refsIn(entity, parent.field, parent.kind)[0];
}

/** Entity ref of the system that an entity says it is part of. */
export function systemOf(entity: Entity): string | undefined {
  return refsIn(entity, 'system', 'system')[0];
}

/** `spec.type`. */
export function typeOf({ spec }: Entity): string | undefined {
  return typeof spec?.type === 'string' ? spec.type : undefined;
}

/** What people call an entity. */
export function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}

function refsIn(
  { spec, metadata }: Entity,
  field: string,
  defaultKind: string,
): string[] {
  const written = spec?.[field];
  if (typeof written !== 'string') {
    return [];
  }
  const ref = findCanonicalRef(written, {
    defaultKind,
    defaultNamespace: metadata.namespace,
  });
  // The catalog shows entities with other words too; they just lead nowhere.
  return ref !== undefined && isStorableRef(ref) ? [ref] : [];
}

/** Databases choke on what is longer, and on control characters. */
export function isStorableRef(ref: string): boolean {
  return ref.length <= refLimit && !/\p{Cc}/u.test(ref);
}

/** For an entity that there is not, or that the caller may not see. */
export function noEntity(entityRef: string): NotFoundError {
  return new NotFoundError(
    `The catalog has no entity '${entityRef}', or you may not see it; check its kind, namespace and name`,
  );
}
