import { ReviewOutcome } from '@learning-paths/backstage-plugin-learning-paths-common';

/** A piece of news about one review. */
export interface ReviewNews {
  guideId: string;
  kind: 'changed' | 'due';
  /** The text that changed, or the version of the review that is due: each is told once. */
  what: string;
}

/** A series that a team has finished. */
export interface FinishedSeries {
  /** Path of the series. */
  series: string;
  /** The guides that it had, and those that the team was told of since. */
  guideIds: string[];
}

/** What a team was told, and what has to be known to tell more. */
export interface TeamMemory {
  /** Start of the day or week whose digest is done with; absent for a team not met before. */
  slot?: Date;
  news: ReviewNews[];
  finished: FinishedSeries[];
}

/** How far an owner of guides was told. */
export interface OwnerMemory {
  slot?: Date;
  /** Records up to here were told. */
  toldUntil?: Date;
}

/** What a team said of a guide that its owner may want to know of. */
export interface Remark {
  guideId: string;
  team: string;
  outcome: ReviewOutcome;
  hasComment: boolean;
  at: Date;
}

/** The last complete run. */
export interface LastRun {
  /** Version of the content that it looked at. */
  snapshot: string;
  at: Date;
}

/** Who wants the right to work notifications out, and until when. */
export interface HoldOptions {
  holder: string;
  now: Date;
  until: Date;
}

/** Who gives the right back; `run`: what was looked at, where all was told. */
export interface ReleaseOptions {
  holder: string;
  run?: LastRun;
}

/** What is remembered of one team. */
export interface NamedTeamMemory extends TeamMemory {
  team: string;
}

/** What is remembered of one owner. */
export interface NamedOwnerMemory extends OwnerMemory {
  owner: string;
}

/** Between which instants remarks were made. */
export interface RemarksQuery {
  after?: Date;
  upTo: Date;
}

/** Remembers what was told, for all replicas and across restarts. */
export interface NotificationStore {
  /**
   * Takes the right to work notifications out, for one replica at a time.
   *
   * @param options - `holder`: a random name; `until`: when the right ends by itself
   * @returns the last complete run, or undefined where another replica has the right
   */
  hold(options: HoldOptions): Promise<{ last?: LastRun } | undefined>;
  /** Gives the right back; `run`: what was looked at, where all was told. */
  release(options: ReleaseOptions): Promise<void>;

  /** By team. */
  loadTeams(): Promise<Map<string, TeamMemory>>;
  /** Adds to what is remembered of a team, and replaces what is known already. */
  saveTeam(options: NamedTeamMemory): Promise<void>;

  /** By owner. */
  loadOwners(): Promise<Map<string, OwnerMemory>>;
  saveOwner(options: NamedOwnerMemory): Promise<void>;
  /**
   * Current attestations with a comment, an exception or "not applicable", written after
   * one instant and up to another.
   */
  listRemarks(options: RemarksQuery): Promise<Remark[]>;
}
