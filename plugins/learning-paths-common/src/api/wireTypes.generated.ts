// Generated from openapi.yaml by `npm run generate`: change that file, not this one.

import { JsonValue } from '@backstage/types';

/**
 * How much a reader should know beforehand.
 *
 * @public
 */
export type Level = 'beginner' | 'intermediate' | 'advanced';

/**
 * How bad a problem in content is. An `error` keeps something from readers.
 *
 * @public
 */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Another series, by name.
 *
 * @public
 */
export interface SeriesRef {
  /** Unique name of the series in addresses. */
  slug: string;
  /** Title of the series. */
  title: string;
}

/**
 * A guide of a series, by name.
 *
 * @public
 */
export interface GuideRef {
  /** Path of the guide, or the ref of an external page. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** Whole minutes of reading; absent where the text is not known. */
  minutes?: number;
}

/**
 * What a step leads to. `missing` means that the author's source leads nowhere: the step stays visible, and counts in nobody's progress.
 *
 * @public
 */
export type StepTarget =
  | GuideTarget
  | TechDocsTarget
  | EntityTarget
  | ExternalTarget
  | MissingTarget;

/**
 * A guide of the content.
 *
 * @public
 */
export interface GuideTarget {
  /** Names this kind of target. */
  kind: 'guide';
  /** Path of the guide, such as `/guides/storage`. */
  path: string;
}

/**
 * A page of an entity's TechDocs; its first page where there is no path.
 *
 * @public
 */
export interface TechDocsTarget {
  /** Names this kind of target. */
  kind: 'techdocs';
  /** Entity ref of the entity whose TechDocs it is in. */
  entityRef: string;
  /** Path of the page within these TechDocs, as `operations/backup`. */
  path?: string;
}

/**
 * An entity of the catalog.
 *
 * @public
 */
export interface EntityTarget {
  /** Names this kind of target. */
  kind: 'entity';
  /** Entity ref, as `component:default/x`. */
  entityRef: string;
}

/**
 * A page of another site.
 *
 * @public
 */
export interface ExternalTarget {
  /** Names this kind of target. */
  kind: 'external';
  /** Address of the page, with `https:`. */
  url: string;
}

/**
 * What the author's source leads to is not there.
 *
 * @public
 */
export interface MissingTarget {
  /** Names this kind of target. */
  kind: 'missing';
  /** What the author's source names, where it names something. */
  path?: string;
}

/**
 * Where a section stands on the map of its series: in a pillar at the left or right of the layers, or as a layer between them.
 *
 * @public
 */
export type SectionArea = 'left' | 'right' | 'layer';

/**
 * Name of the picture of a section.
 *
 * @public
 */
export type ConcernIcon =
  | 'alerting'
  | 'backup'
  | 'cloud'
  | 'code'
  | 'compute'
  | 'cost'
  | 'data'
  | 'database'
  | 'delivery'
  | 'docs'
  | 'health'
  | 'identity'
  | 'inventory'
  | 'keys'
  | 'layers'
  | 'messaging'
  | 'network'
  | 'observability'
  | 'people'
  | 'routing'
  | 'scaling'
  | 'security'
  | 'storage'
  | 'tenancy'
  | 'testing'
  | 'upgrade';

/**
 * Name of the colour of a section.
 *
 * @public
 */
export type ConcernColour =
  | 'amber'
  | 'blue'
  | 'cyan'
  | 'green'
  | 'indigo'
  | 'olive'
  | 'orange'
  | 'pink'
  | 'rose'
  | 'slate'
  | 'teal'
  | 'violet';

/**
 * Texts of the bands around the map of a series; at least one of them is there.
 *
 * @public
 */
export interface MapBands {
  /** What stands on the platform. */
  above?: string;
  /** What the platform stands on. */
  below?: string;
}

/**
 * One entry of a series: a section at the top level, a page below it.
 *
 * @public
 */
export interface Step {
  /** As the series calls it, else the guide's own title. */
  title: string;
  /** What the series says of it, in one line. */
  description?: string;
  /** What the step leads to. */
  target: StepTarget;
  /** Of a section, where its author says so. */
  area?: SectionArea;
  /** Of a section, where its author says so. */
  icon?: ConcernIcon;
  /** Of a section, where its author says so. */
  colour?: ConcernColour;
  /** Whole minutes of reading; absent for what is not a guide of ours. */
  minutes?: number;
  /** By which path its reviews go, where it can be reviewed: that of a guide, a TechDocs ref as `techdocs:component:default/x/page`, or a URL. */
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
  /** The steps below it, in reading order; empty where there are none. */
  steps: Step[];
}

/**
 * What a team attests of a guide. `reviewed`: the team goes by it. `exception`: reviewed, and the team deviates, with a reason and an end date. `not-applicable`: it does not concern the team, with a reason.
 *
 * @public
 */
export type ReviewOutcome = 'reviewed' | 'exception' | 'not-applicable';

/**
 * Where a team stands with a guide now. `changed`: the text moved since the review. `due`: the review, or what was agreed in it, is past its time.
 *
 * @public
 */
export type ReviewStatus =
  | 'not-reviewed'
  | 'reviewed'
  | 'exception'
  | 'not-applicable'
  | 'changed'
  | 'due';

/**
 * In which capacity somebody attests: as a member of the team, or on behalf of it.
 *
 * @public
 */
export type ReviewCapacity = 'member' | 'steward';

/**
 * The door by which an attestation came in: `api` over HTTP, from pages and programs alike, `action` by an action of Backstage; `ui` in records of earlier releases only.
 *
 * @public
 */
export type ReviewChannel = 'ui' | 'api' | 'action';

/**
 * What a team says of a guide, with the text that it saw.
 *
 * @public
 */
export interface ReviewRequest {
  /** What the team attests. */
  outcome: ReviewOutcome;
  /** Digest of the text that the team saw; left out for a page that has none. */
  digest?: string;
  /** Plain text, at most 2,000 characters; needed for every outcome but `reviewed`. */
  comment?: string;
  /** Whether whoever attests has opened the text; left out where that is not known. */
  opened?: boolean;
  /** `YYYY-MM-DD`; needed for an exception. */
  until?: string;
}

/**
 * The section of a series that was attested to at once.
 *
 * @public
 */
export interface ReviewedSection {
  /** Slug of the series. */
  series: string;
  /** Title of the section at that time. */
  title: string;
}

/**
 * Attests "reviewed" to several guides of one section, all or nothing.
 *
 * @public
 */
export interface SectionReviewRequest {
  /** Slug of the series. */
  series: string;
  /** Title of the section, as the series shows it. */
  section: string;
  /** Plain text, at most 2,000 characters. */
  comment?: string;
  /** The guides to attest to, each with what the caller saw of it. */
  guides: {
    path: string;
    /** Digest of the text that the team saw; left out for a page that has none. */
    digest?: string;
    /** Whether whoever attests has opened the text; false where left out. */
    opened?: boolean;
    /** Version of the review that the caller saw; left out for none. */
    version?: number;
  }[];
}

/**
 * Reviews, in the order asked.
 *
 * @public
 */
export interface ReviewList {
  /** The reviews. */
  items: Review[];
}

/**
 * Lets a team take over the reviews of others, after a rename, a merger or a split.
 *
 * @public
 */
export interface TransferRequest {
  /** Entity refs; of two reviews of one guide the newest is taken over. */
  from: string[];
  /** Entity ref of a team in the catalog. */
  to: string;
  /** Only tell what would be taken over. */
  preview?: boolean;
}

/**
 * What a transfer did.
 *
 * @public
 */
export interface TransferResult {
  /** Entity ref of the team that took the reviews over. */
  to: string;
  /** Reviews that were taken over. */
  inherited: {
    path: string;
    title: string;
    from: string;
  }[];
  /** Paths of guides where the team's own review is newer, and stays. */
  kept: string[];
}

/**
 * The current attestation of a team for a guide, and what has become of it.
 *
 * @public
 */
export interface Review {
  /** Entity ref of the team. */
  team: string;
  /** Path of the guide now. */
  path: string;
  /** What the team attested. */
  outcome: ReviewOutcome;
  /** Plain text, at most 2,000 characters. */
  comment?: string;
  /** Last day, `YYYY-MM-DD`, on which an exception or "not applicable" holds. */
  until?: string;
  /** Digest of the text that the team saw; absent for a page that is not ours to read. */
  digest?: string;
  /** Revision that the author had given the text. */
  revision?: number;
  /** Whether the person said that they had opened the text; false is "attested without opening". Absent where nobody said. A claim of the client, as the review is. */
  opened?: boolean;
  /** Set where a whole section was attested to at once. */
  section?: ReviewedSection;
  /** Entity ref of the team whose review this team took over. */
  inheritedFrom?: string;
  /** Entity ref of the person. */
  reviewedBy: string;
  /** The person's name at that time. */
  reviewedByName: string;
  /** In which capacity the person attested. */
  capacity: ReviewCapacity;
  /** The door by which the attestation came in. */
  channel: ReviewChannel;
  /** ISO 8601 instant. */
  reviewedAt: string;
  /** Names this state of the review in `If-Match`. */
  version: number;
  /** Where the team stands with the guide now. */
  status: ReviewStatus;
  /** The text is another than the one attested to, whatever the status: by the author's revisions, where both have one. */
  textMoved: boolean;
  /** `true` where the text is another than the one attested to although its author kept the revision, and so calls the difference minor; absent otherwise. */
  textDiffers?: boolean;
}

/**
 * One record of the append-only history.
 *
 * @public
 */
export interface HistoryEntry {
  /** `inherit`: taken over from another team; `by` and `at` are of the first attestation. */
  kind: 'attest' | 'undo' | 'inherit';
  /** Absent where an undo left the guide without a review. */
  outcome?: ReviewOutcome;
  /** Plain text; absent where nothing was said. */
  comment?: string;
  /** Last day, `YYYY-MM-DD`, on which an exception or "not applicable" holds. */
  until?: string;
  /** Digest of the text that the team saw; absent for a page that is not ours to read. */
  digest?: string;
  /** Revision that the author had given the text. */
  revision?: number;
  /** Whether the person said that they had opened the text; absent where nobody said. */
  opened?: boolean;
  /** Entity ref of the person. */
  by: string;
  /** The person's name at that time. */
  byName: string;
  /** In which capacity the person did it. */
  capacity: ReviewCapacity;
  /** The door by which it came in. */
  channel: ReviewChannel;
  /** ISO 8601 instant. */
  at: string;
  /** Set where a whole section was attested to at once. */
  section?: ReviewedSection;
  /** Of an inherited one: the team it is from, and which steward transferred it when. */
  inheritedFrom?: string;
  /** Of an inherited one: entity ref of the steward. */
  transferredBy?: string;
  /** The steward's name at that time. */
  transferredByName?: string;
  /** ISO 8601 instant of the transfer. */
  transferredAt?: string;
}

/**
 * A record of the history with whose and of what it is, for auditors.
 *
 * @public
 */
export type EvidenceRecord = HistoryEntry & {
  /** Entity ref of the team. */
  team: string;
  /** Path of the guide now; the last one where it is gone. */
  path: string;
  /** Title of the text that was attested to. */
  title: string;
  /** `true` where the guide's text is now another than the one attested to although its author kept the revision, and so calls the difference minor; absent otherwise. */
  textDiffers?: boolean;
};

/**
 * One page of records.
 *
 * @public
 */
export interface EvidenceList {
  /** The records of this page. */
  items: EvidenceRecord[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * One page of records, newest first.
 *
 * @public
 */
export interface HistoryList {
  /** The records of this page. */
  items: HistoryEntry[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * How far a team is with a set of guides. Only guides count that exist and for which the team is expected; each counts once.
 *
 * @public
 */
export interface Progress {
  /** Guides that are expected of the team. */
  total: number;
  /** Reviewed, exception, not applicable; and changed, while the grace period lasts. */
  done: number;
  /** Guides with the status `reviewed`. */
  reviewed: number;
  /** Guides with the status `exception`. */
  exception: number;
  /** Guides with the status `not-applicable`. */
  notApplicable: number;
  /** Guides with the status `changed`, within the grace period or past it. */
  changed: number;
  /** Guides with the status `due`. */
  due: number;
  /** Guides with the status `not-reviewed`. */
  notReviewed: number;
}

/**
 * What a team finds next in a series.
 *
 * @public
 */
export interface NextUp {
  /** Begin, go on, or look at what changed or fell due. */
  kind: 'start' | 'continue' | 'review-changes';
  /** Path of the guide, or the ref of an external page. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** Whole minutes of reading; absent where the text is not known. */
  minutes?: number;
  /** Where the team stands with the guide now. */
  status: ReviewStatus;
}

/**
 * Where the team that was asked for stands with a guide, and what the caller may do.
 *
 * @public
 */
export interface TeamView {
  /** Entity ref of the team. */
  team: string;
  /** Where the team stands with the guide now. */
  status: ReviewStatus;
  /** The team is in the guide's audience. */
  expected: boolean;
  /** The team is among those that are asked wherever content does not say whom it asks. */
  isTracked: boolean;
  /** The current review, where there is one. */
  review?: Review;
  /** How the caller could attest for this team; absent where they may not. */
  capacity?: ReviewCapacity;
  /** Entity refs of those who may attest on behalf of any team; whom else to ask. */
  stewards: string[];
  /** "Not applicable" needs an end date here. */
  notApplicableNeedsUntil: boolean;
  /** Records in the history; absent where nobody ever attested. */
  records?: number;
}

/**
 * A column of the coverage: a concern of a series.
 *
 * @public
 */
export interface CoverageSection {
  /** Slug of the series. */
  series: string;
  /** Title of the section. */
  title: string;
  /** As wherever the section is shown. */
  icon: ConcernIcon;
  /** As wherever the section is shown. */
  colour: ConcernColour;
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
  /** Name of the team or Group, for people. */
  name: string;
  /** Entity ref of the Group above. */
  parent?: string;
  /** How many teams the row adds up; 1 for a team by itself. */
  teams: number;
  /** One for each section, in their order; null where nothing is expected. */
  cells: (Progress | null)[];
  /** Over distinct guides of each team; never a mean of means. */
  progress: Progress;
  /** One for each of `trendAsOf`, over the same teams and series; the last one is the row itself. Only where it was asked for. */
  trend?: CoveragePoint[];
}

/**
 * How much of what is expected was done at an instant.
 *
 * @public
 */
export interface CoveragePoint {
  /** Guides done. */
  done: number;
  /** Guides expected. */
  total: number;
}

/**
 * How far teams are with the concerns of series.
 *
 * @public
 */
export interface Coverage {
  /** The columns, in the order of the series and of their sections. */
  sections: CoverageSection[];
  /** The rows of this page. */
  items: CoverageRow[];
  /** Over all rows that the filters let through, on every page. */
  progress: Progress;
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many rows there are in all; absent where the caller may see only a part. */
  totalItems?: number;
  /** ISO 8601 instant that was asked for. */
  asOf?: string;
  /** Of the points of each trend, the earliest first, as `asOf` takes them. The ends of days in UTC 90, 60 and 30 days before, and the answer itself. */
  trendAsOf?: string[];
}

/**
 * A guide, and where one team stands with it.
 *
 * @public
 */
export interface TeamGuide {
  /** Path of the guide, or the ref of an external page. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** Where its text is. */
  target: StepTarget;
  /** The series that expect it of the team, in the authors' order, with the section. */
  series: {
    slug: string;
    title: string;
    section: string;
  }[];
  /** Where the team stands with the guide now. */
  status: ReviewStatus;
  /** `true` where the author calls minor how the text differs from the reviewed one. */
  textDiffers?: boolean;
  /** The team is in the guide's audience. */
  expected: boolean;
  /** It counts as done; a changed guide does while its grace period lasts. */
  done: boolean;
  /** The current review, where there is one. */
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
  /** Name of the team, for people. */
  name: string;
  /** The catalog has the team; else it left, and only its records stay. */
  isInCatalog: boolean;
  /** The team is among those that are asked wherever content does not say whom it asks. */
  isTracked: boolean;
  /** Entity ref of the Group above. */
  parent?: string;
  /** Over distinct guides of all series. */
  progress: Progress;
  /** The series that expect something of the team, with its progress in each. */
  series: {
    slug: string;
    title: string;
    progress: Progress;
    nextUp?: NextUp;
  }[];
  /** Expected guides in the order of their series, then others that it reviewed. */
  guides: TeamGuide[];
  /** How the caller could attest for this team; absent where they may not. */
  capacity?: ReviewCapacity;
  /** The caller may let this team take over the reviews of others. */
  mayTransfer: boolean;
  /** ISO 8601 instant that was asked for. */
  asOf?: string;
}

/**
 * Of what a team is to be reminded.
 *
 * @public
 */
export interface ReminderRequest {
  /** Slug of the series whose open guides it is about. */
  series: string;
}

/**
 * That somebody reminded a team.
 *
 * @public
 */
export interface Reminder {
  /** Entity ref of the team. */
  team: string;
  /** Slug of the series. */
  series: string;
  /** Guides that were open then. */
  open: number;
  /** Entity ref of the person. */
  remindedBy: string;
  /** The person's name at that time. */
  remindedByName: string;
  /** ISO 8601 instant. */
  remindedAt: string;
}

/**
 * Why no reminder can be sent: notifications are off, the caller is none who may, nothing is expected of the team, nothing is open, or somebody reminded it today.
 *
 * @public
 */
export type ReminderRefusal =
  | 'off'
  | 'not-allowed'
  | 'not-expected'
  | 'nothing-open'
  | 'reminded';

/**
 * What a reminder would say, and whether the caller may send one now.
 *
 * @public
 */
export interface ReminderState {
  /** The caller may send one now. */
  mayRemind: boolean;
  /** Why they may not; absent where they may. */
  refusal?: ReminderRefusal;
  /** Of the team in the series, over the guides that the caller may read. */
  progress: Progress;
  /** Guides that changed, are due or were not reviewed. */
  open: number;
  /** That of today, where there is one. */
  reminder?: Reminder;
}

/**
 * What a reader has to say about a guide.
 *
 * @public
 */
export interface FeedbackRequest {
  /** Plain text. */
  text: string;
}

/**
 * That the owner of a guide was told what a reader has to say.
 *
 * @public
 */
export interface Feedback {
  /** Path of the guide. */
  path: string;
  /** Entity ref of the Group or User that was told. */
  owner: string;
}

/**
 * Where a link between an entity and a guide comes from: an annotation of the entity, `appliesTo` in front matter, or a person.
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
  /** Where the link comes from. */
  origin: LinkOrigin;
  /** Entity ref of the system or domain that the link is on, where it is inherited. */
  inheritedFrom?: string;
  /** The series that was linked, where the guide applies as part of it. */
  series?: SeriesRef;
  /** The predicate that the entity matched, of `applies-to`. */
  because?: JsonValue;
  /** What the author of that predicate says of it, in one line of plain text. */
  reason?: string;
  /** What the person said who made a manual link. */
  note?: string;
  /** Entity ref of the person who made a manual link. */
  addedBy?: string;
  /** That person's name at that time. */
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
  /** Path of the guide, or the ref of an external page. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** Where its text is. */
  target: StepTarget;
  /** Whole minutes of reading; absent where the text is not known. */
  minutes?: number;
  /** The series that the guide is part of. */
  series: SeriesRef[];
  /** Title of its section in the first of these. */
  section?: string;
  /** Nearest first: on the entity itself, then on its system, then on its domain. */
  links: GuideLink[];
  /** Of the owning team; absent where there is none, or its reviews are kept from the caller. */
  status?: ReviewStatus;
  /** `true` where the author calls minor how the text differs from the reviewed one. */
  textDiffers?: boolean;
  /** It counts as done for the owning team; absent as the status is. */
  done?: boolean;
  /** The owning team's current review, where there is one. */
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
  /** Name of the owner, for people. */
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
  /** Entity ref of the entity that was asked for. */
  entityRef: string;
  /** Absent where nobody owns the entity. */
  owner?: EntityOwner;
  /** Of the owning team, over these guides; absent where there is none to show. */
  progress?: Progress;
  /** What the owning team finds next; absent when all is done. */
  nextUp?: NextUp;
  /** The guides that apply. */
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
  /** Entity ref. */
  entityRef: string;
  /** Title of the entity, else its name. */
  title: string;
  /** Kind of the entity, as the catalog writes it. */
  kind: string;
  /** `spec.type`. */
  type?: string;
  /** Entity ref. */
  system?: string;
  /** Absent where nobody owns the entity. */
  owner?: EntityOwner;
  /** Guides that apply to the entity and that the caller may read. */
  guideCount: number;
  /** Of the owning team, over these guides; absent where there is none to show. */
  progress?: Progress;
}

/**
 * One page of entities.
 *
 * @public
 */
export interface EntityCoverageList {
  /** The entities of this page. */
  items: EntityCoverage[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * The entities that are asked for.
 *
 * @public
 */
export interface EntityRefs {
  /** Entity refs, at most 100. */
  entityRefs: string[];
}

/**
 * What a person says of a link that they make.
 *
 * @public
 */
export interface ManualLinkRequest {
  /** Why the guide applies, as plain text of at most 2,000 characters. */
  note?: string;
}

/**
 * An entity that a guide applies to.
 *
 * @public
 */
export interface GuideEntity {
  /** Entity ref. */
  entityRef: string;
  /** Title of the entity, else its name. */
  title: string;
  /** Kind of the entity, as the catalog writes it. */
  kind: string;
  /** `spec.type`. */
  type?: string;
  /** Absent where nobody owns the entity. */
  owner?: EntityOwner;
  /** Nearest first: on the entity itself, then on its system, then on its domain. */
  links: GuideLink[];
  /** Of the owning team. */
  status?: ReviewStatus;
}

/**
 * One page of entities that a guide applies to.
 *
 * @public
 */
export interface GuideEntityList {
  /** The entities of this page. */
  items: GuideEntity[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * A piece of a text that differs: words that stayed, came or went.
 *
 * @public
 */
export interface TextSegment {
  /** What became of the words. */
  kind: 'same' | 'added' | 'removed';
  /** The words, with the blanks between them. */
  text: string;
}

/**
 * A run of lines: unchanged ones, or ones that differ, word by word.
 *
 * @public
 */
export type TextHunk =
  | {
      kind: 'same';
      lines: string[];
    }
  | {
      kind: 'changed';
      segments: TextSegment[];
    };

/**
 * A file that a guide shows, an image or diagram, that is another than in the text that was attested to.
 *
 * @public
 */
export interface ChangedFile {
  /** What became of the file. */
  kind: 'replaced' | 'added' | 'removed';
  /** In the path space of the content; of a removed one, where it was. */
  path: string;
}

/**
 * An image, as its author names it.
 *
 * @public
 */
export interface ProseImage {
  /** What it shows, in words. */
  alt: string;
  /** As written. */
  target: string;
}

/**
 * Words of a page that stayed, came or went together, or an image between them.
 *
 * @public
 */
export interface ProseRun {
  /** What became of them; "replaced" is for images only, and has the earlier one in "imageSince". */
  kind: 'same' | 'added' | 'removed' | 'replaced';
  /** The words with the blanks around them; empty for an image. */
  text: string;
  /** How the words look; absent for plain ones. */
  styles?: (
    | 'strong'
    | 'emphasis'
    | 'code'
    | 'struck'
    | 'underlined'
    | 'marked'
    | 'superscript'
    | 'subscript'
    | 'small'
  )[];
  /** Where the words lead, as written. */
  link?: string;
  /** Where the same words led before, where that differs; empty for nowhere. */
  linkSince?: string;
  /** The image that stands here; absent for words. */
  image?: ProseImage;
  /** The same as "image" where only what is in its file differs. */
  imageSince?: ProseImage;
}

/**
 * A whole line of code.
 *
 * @public
 */
export interface ProseLine {
  /** What became of the line. */
  kind: 'same' | 'added' | 'removed';
  /** What is the same as in the line that it took the place of, and what is not. */
  segments: TextSegment[];
}

/**
 * A cell of a table.
 *
 * @public
 */
export interface ProseCell {
  /** What became of the cell. */
  change: ProseChange;
  /** Present in cells that name a row or a column. */
  isHeader?: true;
  /** The words of the cell. */
  runs: ProseRun[];
}

/**
 * A row of a table.
 *
 * @public
 */
export interface ProseRow {
  /** What became of the row. */
  change: ProseChange;
  /** From the first column to the last. */
  cells: ProseCell[];
}

/**
 * What became of a part of a page; "changed" is in both texts, with differences.
 *
 * @public
 */
export type ProseChange = 'same' | 'added' | 'removed' | 'changed';

/**
 * Something about a block, beside its words, that is another than before.
 *
 * @public
 */
export interface ProseAttribute {
  /** What it is that differs. */
  name: 'depth' | 'task' | 'list' | 'callout' | 'language' | 'place';
  /** Absent for nothing. */
  since?: string;
  /** Absent for nothing. */
  now?: string;
}

/**
 * A part of a page that holds no other part: a paragraph, a heading, some code, a diagram, a table or a rule.
 *
 * @public
 */
export interface ProseBlock {
  /** What kind of part it is. */
  kind: 'text' | 'heading' | 'code' | 'diagram' | 'table' | 'rule';
  /** What became of the part. */
  change: ProseChange;
  /** What it stands in, outermost first; absent for nothing. */
  within?: (
    | 'list'
    | 'quote'
    | 'callout'
    | 'details'
    | 'tab'
    | 'definition'
    | 'footnotes'
  )[];
  /** What stands before it in a list. */
  marker?: string;
  /** Of a task. */
  task?: 'open' | 'done';
  /** What differs beside its words; absent for nothing. */
  attributes?: ProseAttribute[];
  /** Of a text that is more than a paragraph. */
  role?: 'title' | 'caption' | 'term';
  /** Of a text or a heading. */
  runs?: ProseRun[];
  /** Of a heading. */
  depth?: number;
  /** Of code. */
  language?: string;
  /** What its author calls a diagram. */
  name?: string;
  /** Of code, or of the source of a diagram. */
  lines?: ProseLine[];
  /** Of a table. */
  rows?: ProseRow[];
}

/**
 * A heading above a change.
 *
 * @public
 */
export interface ProseSection {
  /** The heading as plain text. */
  text: string;
  /** Id of the heading in today's page; absent where it is gone. */
  anchor?: string;
}

/**
 * Blocks that stayed, or one change.
 *
 * @public
 */
export type ProsePart =
  | {
      kind: 'same';
      blocks: ProseBlock[];
    }
  | {
      kind: 'changed';
      /** The headings above it, outermost first. */
      sections: ProseSection[];
      blocks: ProseBlock[];
    };

/**
 * The difference between two pages as people read them.
 *
 * @public
 */
export interface Prose {
  /** How many there are, a changed title included. */
  changes: number;
  /** In how many sections these are; 0 for a page without headings. */
  sections: number;
  /** Both pages from their beginning to their end. */
  parts: ProsePart[];
}

/**
 * How much differs between a text that was attested to and today's.
 *
 * @public
 */
export interface ChangesSummary {
  /** Path of the guide. */
  path: string;
  /** Digest of the text that was attested to. */
  since: string;
  /** Digest of today's text. */
  now: string;
  /** How many places differ, a changed title included. */
  changes: number;
  /** In how many sections these are; absent where the pages could not be compared as prose, 0 for a page without headings. */
  sections?: number;
}

/**
 * The difference between a text that was attested to and today's.
 *
 * @public
 */
export interface GuideChanges {
  /** Path of the guide. */
  path: string;
  /** Digest of the text that was attested to. */
  since: string;
  /** Digest of today's text. */
  now: string;
  /** Titles, where they differ. */
  title?: {
    since: string;
    now: string;
  };
  /** What the author says of the latest change. */
  changeNote?: string;
  /** Files that the guide shows and that differ; absent where none do. */
  files?: ChangedFile[];
  /** How many runs of lines differ. */
  changedHunks: number;
  /** Both texts from their beginning to their end, line by line. */
  hunks: TextHunk[];
  /** The same as people read it; absent where comparing the pages took too long, or the result is too large. */
  prose?: Prose;
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
  /** Title of the series. */
  title: string;
  /** What the author says of it, in one line. */
  description?: string;
  /** Distinct guides that exist and that the caller may read. */
  guideCount: number;
  /** Whole minutes to read all of its guides. */
  minutes: number;
  /** As its author says; absent where nothing is said. */
  level?: Level;
  /** Tags in the catalog's shape, such as `kubernetes`. */
  tags: string[];
  /** Entity ref, as `group:default/platform`. */
  owner?: string;
  /** Path of the first guide in reading order. */
  firstGuide?: string;
  /** The same guide by name, to begin with; absent where there is none. */
  first?: GuideRef;
  /** Of the team asked for. */
  progress?: Progress;
  /** What the team asked for finds next; absent when all is done. */
  nextUp?: NextUp;
  /** Where words are asked for, the guides of the series that hold them. */
  matching?: MatchingGuides;
}

/**
 * Guides of a series that hold the words asked for.
 *
 * @public
 */
export interface MatchingGuides {
  /** The first five, those with all words in their title before the others. */
  guides: GuideMatch[];
  /** How many there are, of those that the caller may read. */
  total: number;
}

/**
 * A guide that holds the words asked for in its title, description, tags or headings.
 *
 * @public
 */
export interface GuideMatch {
  /** Path of the guide, or the ref of an external page. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** The first heading with one of the words, where the title does not hold them all. */
  heading?: HeadingRef;
  /** What the author says of it, where a word is there and in no heading. */
  description?: string;
}

/**
 * A heading of a guide, to go to.
 *
 * @public
 */
export interface HeadingRef {
  /** Anchor of the heading in the HTML. */
  id: string;
  /** Plain text of the heading. */
  text: string;
}

/**
 * A learning path with its ordered tree.
 *
 * @public
 */
export type Series = SeriesSummary & {
  /** Sanitised HTML of the author's introduction; empty where there is none. */
  introductionHtml: string;
  /** Set where rendering the introduction took too long, so that it is as it is written. */
  isPlain?: boolean;
  /** The sections, in reading order, with what is below them. */
  steps: Step[];
  /** Texts above and below the map; absent where the author wrote none. */
  bands?: MapBands;
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
};

/**
 * Series, as cards show them.
 *
 * @public
 */
export interface SeriesList {
  /** The series. */
  items: SeriesSummary[];
}

/**
 * A guide as lists show it.
 *
 * @public
 */
export interface GuideSummary {
  /** Path of the guide, such as `/guides/storage`. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** What the author says of it, in one line. */
  description?: string;
  /** `n2:` and a SHA-256 of the normalised title and body and of the files that they show. */
  digest: string;
  /** Whole minutes of reading, at least 1. */
  minutes: number;
  /** As its author says; absent where nothing is said. */
  level?: Level;
  /** Tags in the catalog's shape, such as `kubernetes`. */
  tags: string[];
  /** Entity ref, as `group:default/storage-squad`. */
  owner?: string;
  /** ISO 8601 instant since which the text is as it is, as far as we know. */
  changedAt: string;
  /** When the text last changed, for people: a day (`2026-04-02`, the same in every time zone) or an ISO 8601 instant; absent where neither its author says nor we saw it. */
  changedOn?: string;
  /** The series that the guide is part of. */
  series: SeriesRef[];
  /** Plain text of the body, only when asked for. */
  text?: string;
}

/**
 * One page of guides.
 *
 * @public
 */
export interface GuideList {
  /** The guides of this page. */
  items: GuideSummary[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * A heading of a guide; `id` is the anchor in its HTML.
 *
 * @public
 */
export interface Heading {
  /** Anchor of the heading in the HTML. */
  id: string;
  /** Plain text of the heading. */
  text: string;
  /** 1 to 6. */
  depth: number;
}

/**
 * Where a guide stands in one series.
 *
 * @public
 */
export interface GuideInSeries {
  /** Unique name of the series in addresses. */
  slug: string;
  /** Title of the series. */
  title: string;
  /** 1 for the first guide of the series. */
  position: number;
  /** Distinct guides in the series. */
  total: number;
  /** Title of the section that holds the guide. */
  section: string;
  /** The guide before it; absent for the first one. */
  previous?: GuideRef;
  /** The guide after it; absent for the last one. */
  next?: GuideRef;
  /** The series to go on with after this one. */
  nextSeries?: SeriesRef;
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
  /** Of an external page its ref: `techdocs:component:default/x/page`, or a URL. */
  path: string;
  /** Title of the guide. */
  title: string;
  /** What the author says of it, in one line. */
  description?: string;
  /** Absent for a page whose text is not ours to read: its reviews are not pinned. */
  digest?: string;
  /** Set where the text is not among the content. */
  target?: TechDocsTarget | ExternalTarget;
  /** Why an external page cannot be read at the moment, in words. */
  problem?: string;
  /** Sanitised HTML, empty where `target` is set; see `docs/content.md` for its data attributes. */
  html: string;
  /** The headings of the HTML, in their order. */
  headings: Heading[];
  /** Set where rendering took too long, so that `html` is the text as it is written. */
  isPlain?: boolean;
  /** Whole minutes of reading, at least 1. */
  minutes: number;
  /** As its author says; absent where nothing is said. */
  level?: Level;
  /** Entity ref, as `group:default/storage-squad`. */
  owner?: string;
  /** Tags in the catalog's shape, such as `kubernetes`. */
  tags: string[];
  /** ISO 8601 instant since which the text is as it is, as far as we know. */
  changedAt: string;
  /** When the text last changed, for people: a day (`2026-04-02`, the same in every time zone) or an ISO 8601 instant; absent where neither its author says nor we saw it. */
  changedOn?: string;
  /** Products and versions that the author checked the guide against. */
  verifiedAgainst: string[];
  /** The series asked for, where the guide is part of it. */
  series?: GuideInSeries;
  /** Every series that the guide is part of. */
  appearsIn: SeriesRef[];
  /** Where the file is edited, when its source has such an address. */
  editUrl?: string;
  /** That the author gave the text; reviews go stale when it rises. */
  revision?: number;
  /** Whole days that a review lasts, where the author says so. */
  reviewDays?: number;
  /** What the author says of the latest change. */
  changeNote?: string;
  /** The team asked for, and the caller's place in it. */
  team?: TeamView;
}

/**
 * A content source and how its last refresh went.
 *
 * @public
 */
export interface Source {
  /** Id of the content source, as configured. */
  id: string;
  /** Where its content is, in a folder of the backend or in a git host. */
  type: 'file' | 'url';
  /** `ok`: the last refresh worked. `stale`: it failed, and earlier content is still served. `failing`: it failed, and there is nothing to serve. */
  state: 'ok' | 'stale' | 'failing';
  /** Documents being served from this source. */
  documents: number;
  /** ISO 8601 instant of the last refresh that worked. */
  lastSuccess?: string;
  /** ISO 8601 instant of the first refresh that failed since; absent while they work. */
  failingSince?: string;
  /** ISO 8601 instant of the next refresh that is planned. */
  nextRefresh?: string;
  /** What went wrong in the last refresh. */
  lastError?: string;
}

/**
 * The content sources.
 *
 * @public
 */
export interface SourceList {
  /** The content sources, in the order in which they are mounted. */
  items: Source[];
}

/**
 * A problem in content, with where it is and how to mend it.
 *
 * @public
 */
export interface Diagnostic {
  /** How bad it is. */
  severity: Severity;
  /** Stable name in kebab-case. */
  code: string;
  /** Id of the content source. */
  source: string;
  /** Path of the file, relative to the source's root. */
  file: string;
  /** 1-based line in the file. */
  line?: number;
  /** 1-based column in the file. */
  column?: number;
  /** What is wrong, and why it matters. */
  message: string;
  /** How to mend it. */
  hint?: string;
  /** Where the file is edited, when its source has such an address. */
  editUrl?: string;
}

/**
 * One page of diagnostics.
 *
 * @public
 */
export interface DiagnosticList {
  /** The diagnostics of this page. */
  items: Diagnostic[];
  /** Hand this to the same call to get the page after; absent on the last one. */
  nextCursor?: string;
  /** How many there are in all; absent where the caller may see only a part. */
  totalItems?: number;
}

/**
 * The query of the operation ListSeries.
 *
 * @public
 */
export type ListSeriesQuery = {
  /** Words that the title, description, tags or a guide's title must hold, in any case, or that one of its guides must hold; adds `matching`. */
  text?: string;
  tag?: string;
  level?: Level;
  /** Entity ref of the owner. */
  owner?: string;
  /** Entity ref of a team, as group:default/storage-squad; adds where it stands. */
  team?: string;
};

/**
 * The query of the operation GetSeries.
 *
 * @public
 */
export type GetSeriesQuery = {
  /** Entity ref of a team, as group:default/storage-squad; adds where it stands. */
  team?: string;
};

/**
 * The query of the operation GetSeriesMap.
 *
 * @public
 */
export type GetSeriesMapQuery = {
  /** Entity ref of a team, as group:default/storage-squad; adds where it stands. */
  team?: string;
  /** For light surfaces, which is the default, or for dark ones. */
  theme?: 'light' | 'dark';
};

/**
 * The query of the operation ListGuides.
 *
 * @public
 */
export type ListGuidesQuery = {
  /** Words that the title, description, tags or headings must hold, in any case. */
  text?: string;
  tag?: string;
  /** Slug of a series that the guide must be part of. */
  series?: string;
  /** Add the plain text of each guide, for search indexes. */
  plain?: boolean;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};

/**
 * The query of the operation GetGuide.
 *
 * @public
 */
export type GetGuideQuery = {
  /** Path of the guide, or one of its aliases. */
  path: string;
  /** Slug of the series that the reader is in; adds the guide's place in it and its tree. */
  series?: string;
  /** Entity ref of a team, as group:default/storage-squad; adds where it stands. */
  team?: string;
};

/**
 * The query of the operation ListHistory.
 *
 * @public
 */
export type ListHistoryQuery = {
  /** Entity ref of the team, as group:default/storage-squad. */
  team: string;
  /** Path of the guide, or one of its aliases. */
  path: string;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};

/**
 * The query of the operation ListEvidence.
 *
 * @public
 */
export type ListEvidenceQuery = {
  /** Entity ref of a team, as group:default/storage-squad; adds where it stands. */
  team?: string;
  /** Slug of a series whose guides alone are wanted. */
  series?: string;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};

/**
 * The query of the operation GetCoverage.
 *
 * @public
 */
export type GetCoverageQuery = {
  /** Slug of a series; all series otherwise. */
  series?: string;
  /** Part of the name or entity ref of a team. */
  text?: string;
  /** Entity ref of a Group; only itself and what is below it. */
  group?: string;
  status?: ReviewStatus;
  /** Rows are teams, or the Groups above them with all their teams added up. */
  by?: 'team' | 'group';
  /** ISO 8601 instant or day; the reviews and texts as they were then. */
  asOf?: string;
  /** By name; with the least share done first; or with the least gained over the trend first. Groups come in the order of their tree. Not for CSV. */
  sort?: 'name' | 'done' | 'trend';
  /** Each row says how much of it was done at `trendAsOf` too. Not for CSV. */
  trend?: boolean;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};

/**
 * The query of the operation GetTeam.
 *
 * @public
 */
export type GetTeamQuery = {
  /** Slug of a series; all series otherwise. */
  series?: string;
  /** ISO 8601 instant or day; the reviews and texts as they were then. */
  asOf?: string;
};

/**
 * The query of the operation FindEntities.
 *
 * @public
 */
export type FindEntitiesQuery = {
  kind?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Entity ref of the system. */
  system?: string;
  /** Part of the name, title or entity ref. */
  text?: string;
  status?: ReviewStatus;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};

/**
 * The query of the operation ListGuideEntities.
 *
 * @public
 */
export type ListGuideEntitiesQuery = {
  /** Path of the guide, or one of its aliases. */
  path: string;
  kind?: string;
  /** Only those that the caller owns, by themselves or through a Group. */
  mine?: boolean;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};

/**
 * The query of the operation ListDiagnostics.
 *
 * @public
 */
export type ListDiagnosticsQuery = {
  source?: string;
  severity?: Severity;
  /** At most this many items; the server has an upper bound of 500. */
  limit?: number;
  /** The nextCursor of the page before. */
  cursor?: string;
};
