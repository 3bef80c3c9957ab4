import { NextUp, Progress, ReviewCapacity, ReviewStatus } from './review';

/**
 * How much a reader should know beforehand.
 *
 * @public
 */
export type Level = 'beginner' | 'intermediate' | 'advanced';

/**
 * What a step leads to. `missing` means that the author's source leads nowhere: the
 * step stays visible, and counts in nobody's progress.
 *
 * @public
 */
export type StepTarget =
  | { kind: 'guide'; path: string }
  | { kind: 'techdocs'; entityRef: string; path?: string }
  | { kind: 'entity'; entityRef: string }
  | { kind: 'external'; url: string }
  | { kind: 'missing'; path?: string };

/**
 * One entry of a series: a section at the top level, a page below it.
 *
 * @public
 */
export interface Step {
  title: string;
  description?: string;
  target: StepTarget;
  /** Whole minutes of reading; absent for what is not a guide of ours. */
  minutes?: number;
  /**
   * By which path its reviews go, where it can be reviewed: that of a guide, a TechDocs ref
   * as `techdocs:component:default/x/page`, or a URL.
   */
  guide?: string;
  /** Of the text now, where it is ours to read; only with a team. */
  digest?: string;
  /** Of the team's review, where there is one. */
  version?: number;
  /** Of the team asked for; only on guides. */
  status?: ReviewStatus;
  /** `true` where the author calls minor how the text differs from the reviewed one. */
  textDiffers?: boolean;
  /** The team asked for is in the guide's audience; only on guides. */
  expected?: boolean;
  /** It counts as done for that team; a changed guide does while its grace period lasts. */
  done?: boolean;
  steps: Step[];
}

/**
 * A learning path as a card shows it.
 *
 * @public
 */
export interface SeriesSummary {
  /** Unique name of the series in addresses. */
  slug: string;
  /** Path of the document that defines the series. */
  path: string;
  title: string;
  description?: string;
  /** Distinct guides that exist and that the caller may read. */
  guideCount: number;
  /** Whole minutes to read all of its guides. */
  minutes: number;
  level?: Level;
  tags: string[];
  /** Entity ref, as `group:default/platform`. */
  owner?: string;
  /** Path of the first guide in reading order. */
  firstGuide?: string;
  /** Of the team asked for. */
  progress?: Progress;
  /** What the team asked for finds next; absent when all is done. */
  nextUp?: NextUp;
}

/**
 * Another series, by name.
 *
 * @public
 */
export interface SeriesRef {
  slug: string;
  title: string;
}

/**
 * A learning path with its ordered tree.
 *
 * @public
 */
export interface Series extends SeriesSummary {
  /** Sanitised HTML of the author's introduction; empty where there is none. */
  introductionHtml: string;
  /** Set where rendering the introduction took too long, so that it is as it is written. */
  isPlain?: boolean;
  steps: Step[];
  /** Series to finish before this one. */
  prerequisites: SeriesRef[];
  /** The series to go on with. */
  next?: SeriesRef;
  /** How the caller could attest for the team asked for; absent where they may not. */
  capacity?: ReviewCapacity;
  /** Whole sections may be attested to at once here. */
  sectionReview: boolean;
  /** Where the file is edited, when its source has such an address. */
  editUrl?: string;
}
