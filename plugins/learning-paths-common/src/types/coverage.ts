import {
  NextUp,
  Progress,
  Review,
  ReviewCapacity,
  ReviewStatus,
} from './review';
import { SeriesRef, StepTarget } from './series';

/**
 * A column of the coverage: a concern of a series.
 *
 * @public
 */
export interface CoverageSection {
  /** Slug of the series. */
  series: string;
  title: string;
  /** Paths of its distinct guides. */
  guides: string[];
}

/**
 * A row of the coverage: a team, or a Group with all the teams below it.
 *
 * @public
 */
export interface CoverageRow {
  /** Entity ref. */
  team: string;
  name: string;
  /** Entity ref of the Group above. */
  parent?: string;
  /** How many teams the row adds up; 1 for a team by itself. */
  teams: number;
  /** One for each section, in their order; null where nothing is expected. */
  cells: (Progress | null)[];
  /** Over distinct guides of each team; never a mean of means. */
  progress: Progress;
}

/**
 * How far teams are with the concerns of series.
 *
 * @public
 */
export interface Coverage {
  sections: CoverageSection[];
  items: CoverageRow[];
  /** Over all rows that the filters let through, on every page. */
  progress: Progress;
  nextCursor?: string;
  /** How many rows there are in all; absent where the caller may see only a part. */
  totalItems?: number;
  /** ISO 8601 instant that was asked for. */
  asOf?: string;
}

/**
 * What a coverage is narrowed to.
 *
 * @public
 */
export type CoverageFilter = {
  /** Slug of a series; all series otherwise. */
  series?: string;
  /** Part of a team's name or entity ref. */
  text?: string;
  /** Entity ref of a Group: only itself and the teams below it. */
  group?: string;
  /** Only teams with a guide in this status. */
  status?: ReviewStatus;
  /** `group` adds teams up by the Groups above them. */
  by?: 'team' | 'group';
  /** ISO 8601 instant or day: the reviews and texts as they were then. */
  asOf?: string;
};

/**
 * A guide, and where one team stands with it.
 *
 * @public
 */
export interface TeamGuide {
  path: string;
  title: string;
  target: StepTarget;
  /** The series that expect it of the team, in the authors' order, with the section. */
  series: (SeriesRef & { section: string })[];
  status: ReviewStatus;
  /** `true` where the author calls minor how the text differs from the reviewed one. */
  textDiffers?: boolean;
  expected: boolean;
  /** It counts as done; a changed guide does while its grace period lasts. */
  done: boolean;
  review?: Review;
}

/**
 * One team and all its learning.
 *
 * @public
 */
export interface TeamReport {
  /** Entity ref. */
  team: string;
  name: string;
  /** The catalog has the team; else it left, and only its records stay. */
  isInCatalog: boolean;
  parent?: string;
  /** Over distinct guides of all series. */
  progress: Progress;
  series: (SeriesRef & { progress: Progress; nextUp?: NextUp })[];
  /** Expected guides in the order of their series, then others that it reviewed. */
  guides: TeamGuide[];
  /** How the caller could attest for this team; absent where they may not. */
  capacity?: ReviewCapacity;
  /** The caller may let this team take over the reviews of others. */
  mayTransfer: boolean;
  /** ISO 8601 instant that was asked for. */
  asOf?: string;
}
