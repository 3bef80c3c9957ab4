import { JsonObject } from '@backstage/types';

/** A Group of the catalog. */
export interface Team {
  /** Entity ref. */
  ref: string;
  name: string;
  /** For predicates. */
  entity: JsonObject;
}

/** Looks teams and people up in the catalog, for decisions that are not about what a caller may see. */
export interface TeamDirectory {
  /** Undefined when the catalog has no such Group. */
  find(ref: string): Promise<Team | undefined>;
  /** A person, for predicates over Users and for the name; a bare one where the catalog has none. */
  findUser(ref: string): Promise<{ name: string; entity?: JsonObject }>;
}
