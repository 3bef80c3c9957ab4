import { Snapshot } from '../library/SnapshotReader';

/** Who owns the entities that guides apply to: the audience `owners`. */
export interface GuideOwners {
  /** The same for the same owners; part of ETags. */
  readonly key: string;
  /** @returns whether this owner has an entity that the guide at this path applies to */
  owns(path: string, ownerRef: string): boolean;
}

/** Gives the owners for one version of the content. */
export interface GuideOwnersReader {
  current(snapshot: Snapshot): Promise<GuideOwners>;
}

/** Nobody owns anything: for where links play no part. */
export const nobody: GuideOwners = { key: '', owns: () => false };
