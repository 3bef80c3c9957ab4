import { BackstageCredentials } from '@backstage/backend-plugin-api';
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

/** A Group with its place in the organisation. */
export interface Group extends Team {
  /** Entity refs of the Groups above, the one that it names itself first. */
  parents: readonly string[];
  /** Entity refs of the Groups below, as far as it names them. */
  children: readonly string[];
}

/** A Group that somebody asks for. */
export interface GroupRequest {
  credentials: BackstageCredentials;
  /** Entity ref. */
  ref: string;
}

/** Looks Groups up in the catalog as a caller sees them, to be shown to that caller. */
export interface GroupDirectory {
  /** All that the caller may see, in no order; a few seconds old at most. */
  list(options: { credentials: BackstageCredentials }): Promise<Group[]>;
  /** Undefined when there is none for this caller. */
  find(request: GroupRequest): Promise<Group | undefined>;
}

/**
 * Which teams callers may know of. A team that the catalog hides from a caller is to them
 * as one that never was; their own teams are not hidden, nor is one that left the catalog.
 */
export interface TeamVisibility {
  sees(options: {
    credentials: BackstageCredentials;
    /** Entity ref. */
    team: string;
  }): Promise<boolean>;
  /** Those of these teams that are hidden; a few seconds old at most. */
  hiddenAmong(options: {
    credentials: BackstageCredentials;
    /** Entity refs. */
    teams: Iterable<string>;
  }): Promise<ReadonlySet<string>>;
}
