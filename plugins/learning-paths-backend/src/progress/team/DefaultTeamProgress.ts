import {
  isInGrace,
  NextUp,
  Progress,
  progressOf,
  ReviewCapacity,
  ReviewStatus,
  reviewStatus,
  TeamView,
  textDiffers,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { shortHash } from '../../util/sha256';
import { AuthorPredicates, EntityFilter } from '../../links/predicates';
import { GuideOrigin } from '../../library/origins';
import { Snapshot } from '../../library/SnapshotReader';
import { VisibleGuides } from '../../permissions/GuideVisibility';
import { StoredReview } from '../../store/reviews/types';
import { DocumentFacts, GuideFacts } from '../../store/content/types';
import { Team } from '../../teams/types';
import { GuideOwners, nobody } from '../../links/GuideOwners';
import { ReviewTimes, statusInput, toReview } from '../../reviews/review';
import { TeamProgress } from '../../library/TeamProgress';

/** What a team's progress is worked out from. */
export interface TeamProgressInput {
  team: string;
  snapshot: Snapshot;
  /** Absent for a team that left the catalog: nothing is expected of it any more. */
  entity?: Team;
  /** By guide id. */
  stored: ReadonlyMap<string, StoredReview>;
  /** Teams of which the caller may not know. */
  hiddenTeams: ReadonlySet<string>;
  /** How the caller could attest. */
  capacity?: ReviewCapacity;
  /** Entity refs of those who may attest on behalf of any team. */
  stewards?: readonly string[];
  /** "Not applicable" needs an end date. */
  notApplicableNeedsUntil?: boolean;
  times: ReviewTimes;
  /** From which Groups reviews are expected, where a guide or series does not say. */
  teamsFilter: EntityFilter;
  /** Of the audiences of content. */
  predicates: AuthorPredicates;
  /** For the audience `owners`; nobody where left out. */
  owners?: GuideOwners;
  /** Milliseconds since 1970. */
  now: number;
}

/** {@inheritDoc TeamProgress} */
export class DefaultTeamProgress implements TeamProgress {
  readonly #input: TeamProgressInput;
  /** Predicates are slow to read, and a page asks for each of its guides. */
  readonly #audiences = new Map<unknown, boolean>();

  constructor(input: TeamProgressInput) {
    this.#input = input;
  }

  /**
   * Statuses move with time alone too, so the key is taken of them, not of what is stored;
   * and only of guides that the caller may read, or it would tell of others.
   */
  keyFor(visible: VisibleGuides): string {
    const { snapshot, team, entity, capacity, hiddenTeams, now } = this.#input;
    return shortHash(
      [
        team,
        entity,
        capacity,
        snapshot.guides
          .filter(guide => visible.includes(guide))
          .map(guide => {
            const review = this.#stored(guide);
            const { inheritedFrom } = review?.attestation ?? {};
            return [
              entity && this.#owners.owns(guide.path, entity.ref),
              review?.version,
              review && this.#status(guide),
              review && this.#isInGrace(guide, now),
              review && this.textDiffers(guide.path),
              inheritedFrom && hiddenTeams.has(inheritedFrom),
            ];
          }),
      ],
      16,
    );
  }

  get capacity(): ReviewCapacity | undefined {
    return this.#input.capacity;
  }

  get isTracked(): boolean {
    const { entity, teamsFilter } = this.#input;
    return entity !== undefined && teamsFilter(entity.entity);
  }

  versionOf(path: string): number | undefined {
    const guide = this.#input.snapshot.guide(path);
    const stored = guide && this.#stored(guide);
    return stored?.attestation && stored.version;
  }

  statusOf(path: string): ReviewStatus {
    const guide = this.#input.snapshot.guide(path);
    return guide ? this.#status(guide) : 'not-reviewed';
  }

  textDiffers(path: string): boolean {
    const { snapshot, times } = this.#input;
    const guide = snapshot.guide(path);
    const attestation = guide && this.#stored(guide)?.attestation;
    return (
      attestation !== undefined &&
      textDiffers(
        { ...attestation, digest: attestation.presentDigest },
        guide ?? {},
        times.revisions,
      )
    );
  }

  isDone(path: string): boolean {
    const { snapshot, now } = this.#input;
    const guide = snapshot.guide(path);
    return (
      guide !== undefined &&
      progressOf([
        { status: this.#status(guide), inGrace: this.#isInGrace(guide, now) },
      ]).done === 1
    );
  }

  isExpected(guide: GuideFacts, series?: DocumentFacts): boolean {
    const { entity, teamsFilter, predicates, snapshot } = this.#input;
    if (!entity || guide.isReviewable === false) {
      return false;
    }
    const own =
      predicates.readAudience(guide.audience) ??
      predicates.readAudience(series?.audience);
    if (own !== undefined || series) {
      return this.#isIn(own ?? teamsFilter, guide, entity);
    }
    // Where no series is asked about, a guide is expected of everybody of whom one of its series is.
    const containing = snapshot
      .seriesWith(guide.path)
      .map(
        ({ document }) =>
          predicates.readAudience(document.audience) ?? teamsFilter,
      );
    return (containing.length > 0 ? containing : [teamsFilter]).some(audience =>
      this.#isIn(audience, guide, entity),
    );
  }

  progress(
    guides: readonly GuideFacts[],
    series?: DocumentFacts,
  ): { progress: Progress; nextUp?: NextUp } {
    const { now } = this.#input;
    const counted = guides
      .filter(guide => this.isExpected(guide, series))
      .map(guide => ({
        guide,
        status: this.#status(guide),
        inGrace: this.#isInGrace(guide, now),
      }));
    const progress = progressOf(counted);
    const asks = (...statuses: ReviewStatus[]) =>
      counted.find(({ status }) => statuses.includes(status));
    const again = asks('changed', 'due');
    const open = again ?? asks('not-reviewed');
    const kind = progress.notReviewed === progress.total ? 'start' : 'continue';
    return {
      progress,
      nextUp: open && {
        kind: again ? 'review-changes' : kind,
        path: open.guide.path,
        title: open.guide.title,
        minutes: open.guide.minutes,
        status: open.status,
      },
    };
  }

  viewOf(guide: GuideFacts & GuideOrigin, visible: VisibleGuides): TeamView {
    const { team, snapshot, capacity, hiddenTeams, times, now } = this.#input;
    const { stewards = [], notApplicableNeedsUntil = false } = this.#input;
    const stored = this.#stored(guide);
    const visibleLibrary = { snapshot, visible };
    return {
      team,
      status: this.#status(guide),
      expected: this.isExpected(guide),
      isTracked: this.isTracked,
      review:
        stored &&
        toReview({
          team,
          guide,
          stored,
          visibleLibrary,
          hiddenTeams,
          times,
          now,
        }),
      capacity,
      stewards: [...stewards],
      notApplicableNeedsUntil,
      // Each record raises the version by one, those of merged guides too.
      records: stored?.version || undefined,
    };
  }

  get #owners(): GuideOwners {
    return this.#input.owners ?? nobody;
  }

  #isIn(
    audience: 'owners' | EntityFilter,
    guide: GuideFacts,
    entity: Team,
  ): boolean {
    if (audience === 'owners') {
      return this.#owners.owns(guide.path, entity.ref);
    }
    const known = this.#audiences.get(audience);
    if (known !== undefined) {
      return known;
    }
    const isIn = audience(entity.entity);
    this.#audiences.set(audience, isIn);
    return isIn;
  }

  #stored(guide: GuideFacts): StoredReview | undefined {
    const { snapshot, stored } = this.#input;
    return stored.get(snapshot.guideId(guide.path) ?? '');
  }

  #status(guide: GuideFacts): ReviewStatus {
    const { team, times, now } = this.#input;
    const stored = this.#stored(guide);
    return reviewStatus(
      statusInput({
        team,
        guide,
        guideId: stored?.guideId ?? '',
        attestation: stored?.attestation,
        times,
        now,
      }),
    );
  }

  #isInGrace(guide: GuideFacts, now: number): boolean {
    const { snapshot, times } = this.#input;
    const changedAt = snapshot.changedAt(guide.path)?.getTime();
    return isInGrace(changedAt, { graceMs: times.graceMs, now });
  }
}
