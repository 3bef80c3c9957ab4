import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/** What people call a Group or a User. */
export function nameOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof displayName === 'string'
    ? displayName
    : metadata.title ?? metadata.name;
}

/** Whether an entity is a Group; kinds are compared in any case. */
export function isGroup({ kind }: Entity): boolean {
  return kind.toLocaleLowerCase('en-US') === 'group';
}

/** Entities are JSON; a copy says so to the type checker, and nobody changes the original. */
export function toJson(entity: Entity): JsonObject {
  return JSON.parse(JSON.stringify(entity));
}
