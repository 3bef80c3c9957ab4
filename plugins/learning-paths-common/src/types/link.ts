import { JsonValue } from '@backstage/types';
import { NextUp, Progress, Review, ReviewStatus } from './review';
import { SeriesRef, StepTarget } from './series';

/**
 * Where a link between an entity and a guide comes from: an annotation of the entity,
 * `appliesTo` in front matter, or a person.
 *
 * @public
 */
export type LinkOrigin = 'annotation' | 'applies-to' | 'manual';

/**
 * Why a guide applies to an entity.
 *
 * @public
 */
export interface GuideLink {
  origin: LinkOrigin;
  /** Entity ref of the system or domain that the link is on, where it is inherited. */
  inheritedFrom?: string;
  /** The series that was linked, where the guide applies as part of it. */
  series?: SeriesRef;
  /** The predicate that the entity matched, of `applies-to`. */
  because?: JsonValue;
  /** What the person said who made a manual link. */
  note?: string;
  addedBy?: string;
  addedByName?: string;
  /** ISO 8601 instant. */
  addedAt?: string;
}

/**
 * A guide that applies to an entity, and where the owner stands with it.
 *
 * @public
 */
export interface EntityGuide {
  path: string;
  title: string;
  target: StepTarget;
  minutes?: number;
  /** The series that the guide is part of. */
  series: SeriesRef[];
  /** Nearest first: on the entity itself, then on its system, then on its domain. */
  links: GuideLink[];
  /** Of the owning team; absent where there is none, or its reviews are kept from the caller. */
  status?: ReviewStatus;
  /** `true` where the author calls minor how the text differs from the reviewed one. */
  textDiffers?: boolean;
  done?: boolean;
  review?: Review;
}

/**
 * Who owns an entity, as far as reviews are concerned. Only teams review.
 *
 * @public
 */
export interface EntityOwner {
  /** Entity ref. */
  ref: string;
  name: string;
  /** `unknown`: the catalog has no such Group or User. */
  kind: 'team' | 'user' | 'unknown';
}

/**
 * The guides that apply to one entity.
 *
 * @public
 */
export interface EntityGuides {
  entityRef: string;
  /** Absent where nobody owns the entity. */
  owner?: EntityOwner;
  /** Of the owning team, over these guides; absent where there is none to show. */
  progress?: Progress;
  nextUp?: NextUp;
  items: EntityGuide[];
  /** What the annotation names and no guide or series is, as written. */
  unknown: string[];
  /** The caller may add and take away manual links. */
  mayLink: boolean;
  /** The index has not seen the entity yet; it does within some minutes. */
  isPending: boolean;
}

/**
 * An entity as lists and tables show it.
 *
 * @public
 */
export interface EntityCoverage {
  entityRef: string;
  title: string;
  kind: string;
  /** `spec.type`. */
  type?: string;
  /** Entity ref. */
  system?: string;
  owner?: EntityOwner;
  guideCount: number;
  progress?: Progress;
}

/**
 * An entity that a guide applies to.
 *
 * @public
 */
export interface GuideEntity {
  entityRef: string;
  title: string;
  kind: string;
  type?: string;
  owner?: EntityOwner;
  links: GuideLink[];
  /** Of the owning team. */
  status?: ReviewStatus;
}

/**
 * What a list of entities is narrowed to.
 *
 * @public
 */
export type EntityCoverageFilter = {
  kind?: string;
  /** Entity ref. */
  owner?: string;
  /** Entity ref. */
  system?: string;
  text?: string;
  /** Only entities whose owner has a guide in this status. */
  status?: ReviewStatus;
};
