import { Snapshot } from '../library/SnapshotReader';

/** One look at everything that can be told. */
export interface Look {
  snapshot: Snapshot;
  now: Date;
  /** Start of the day or week whose digest it is time for. */
  slot: Date;
  signal: AbortSignal;
}

/** Tells one kind of recipient what is new for them. */
export interface DigestSender {
  /** @returns whether everybody was told; those who were not are told by a later run */
  tell(look: Look): Promise<boolean>;
}
