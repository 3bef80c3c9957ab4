import { Progress, TeamView } from './review';
import { Level, SeriesRef, Step, StepTarget } from './series';

/**
 * A heading of a guide; `id` is the anchor in its HTML.
 *
 * @public
 */
export interface Heading {
  id: string;
  text: string;
  /** 1 to 6. */
  depth: number;
}

/**
 * A guide as lists show it.
 *
 * @public
 */
export interface GuideSummary {
  path: string;
  title: string;
  description?: string;
  /** `n2:` and a SHA-256 of the normalised title and body and of the files that they show. */
  digest: string;
  /** Whole minutes of reading, at least 1. */
  minutes: number;
  level?: Level;
  tags: string[];
  /** Entity ref, as `group:default/storage-squad`. */
  owner?: string;
  /** ISO 8601 instant since which the text is as it is, as far as we know. */
  changedAt: string;
  /**
   * When the text last changed, for people: a day (`2026-04-02`, the same in every time
   * zone) or an ISO 8601 instant; absent where neither its author says nor we saw it.
   */
  changedOn?: string;
  /** The series that the guide is part of. */
  series: SeriesRef[];
  /** Plain text of the body, only when asked for. */
  text?: string;
}

/**
 * A neighbour of a guide in a series.
 *
 * @public
 */
export interface GuideRef {
  path: string;
  title: string;
}

/**
 * Where a guide stands in one series.
 *
 * @public
 */
export interface GuideInSeries {
  slug: string;
  title: string;
  /** 1 for the first guide of the series. */
  position: number;
  /** Distinct guides in the series. */
  total: number;
  /** Title of the section that holds the guide. */
  section: string;
  previous?: GuideRef;
  next?: GuideRef;
  /** The whole tree, so that one request draws the page. */
  steps: Step[];
  /** Of the team asked for, in this series. */
  progress?: Progress;
}

/**
 * A guide, ready to be read.
 *
 * @public
 */
export interface Guide {
  /** Of a page elsewhere its ref: `techdocs:component:default/x/page`, or a URL. */
  path: string;
  title: string;
  description?: string;
  /** Set where the text is elsewhere: a TechDocs page, or an outside page. */
  target?: Extract<StepTarget, { kind: 'techdocs' | 'external' }>;
  /** Why a page elsewhere cannot be read at the moment, in words. */
  problem?: string;
  /** Absent for a page whose text is not ours to read: its reviews are not pinned. */
  digest?: string;
  /** Sanitised HTML, empty where `target` is set; see `docs/content.md` for its data attributes. */
  html: string;
  headings: Heading[];
  /** Set where rendering took too long, so that `html` is the text as it is written. */
  isPlain?: boolean;
  minutes: number;
  level?: Level;
  owner?: string;
  tags: string[];
  /** ISO 8601 instant since which the text is as it is, as far as we know. */
  changedAt: string;
  /**
   * When the text last changed, for people: a day (`2026-04-02`, the same in every time
   * zone) or an ISO 8601 instant; absent where neither its author says nor we saw it.
   */
  changedOn?: string;
  /** Products and versions that the author checked the guide against. */
  verifiedAgainst: string[];
  /** The series asked for, where the guide is part of it. */
  series?: GuideInSeries;
  /** Every series that the guide is part of. */
  appearsIn: SeriesRef[];
  /** Where the file is edited, when its source has such an address. */
  editUrl?: string;
  /** What the author says of the latest change. */
  changeNote?: string;
  /** The team asked for, and the caller's place in it. */
  team?: TeamView;
}
