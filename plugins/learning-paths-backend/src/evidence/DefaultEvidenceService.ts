import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  EvidenceRecord,
  List,
  reviewReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibraryView, LibraryViews } from '../library/LibraryViews';
import { decodeCursor, encodeCursor, foreignCursor } from '../library/pages';
import { seenSection } from '../library/seenSection';
import { ReviewVisibility } from '../permissions/ReviewVisibility';
import { Attesters } from '../reviews/Attesters';
import {
  EvidencePosition,
  EvidenceStore,
  StoredEvidence,
} from '../store/evidenceTypes';
import { EvidenceRequest, EvidenceService } from './types';

/** Records that an export holds in memory at once. */
const batchSize = 500;

/** Only what can be an instant and an id: databases choke on far years and on NUL. */
const position = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\w-]{1,40})$/;

/** What a caller may see of what they asked for. */
interface Scope {
  filter: Pick<Parameters<EvidenceStore['list']>[0], 'teams' | 'guideIds'>;
  toRecord: (stored: StoredEvidence) => EvidenceRecord;
}

/** {@inheritDoc EvidenceService} */
export class DefaultEvidenceService implements EvidenceService {
  readonly #options: Parameters<typeof DefaultEvidenceService.create>[0];

  static create(options: {
    views: LibraryViews;
    visibility: ReviewVisibility;
    attesters: Attesters;
    evidence: EvidenceStore;
  }): DefaultEvidenceService {
    return new DefaultEvidenceService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultEvidenceService.create>[0],
  ) {
    this.#options = options;
  }

  async list(
    options: Parameters<EvidenceService['list']>[0],
  ): Promise<List<EvidenceRecord>> {
    const { limit, cursor } = options;
    const after = cursor === undefined ? undefined : toPosition(cursor);
    const { filter, toRecord } = await this.#scopeOf(options);
    const found = await this.#options.evidence.list({
      ...filter,
      after,
      // One more tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    return {
      items: page.map(toRecord),
      nextCursor:
        found.length > limit ? toCursor(page[page.length - 1]) : undefined,
    };
  }

  async *export(options: EvidenceRequest): AsyncGenerator<EvidenceRecord> {
    const { filter, toRecord } = await this.#scopeOf(options);
    let after: EvidencePosition | undefined;
    for (;;) {
      const batch = await this.#options.evidence.list({
        ...filter,
        after,
        limit: batchSize,
      });
      yield* batch.map(toRecord);
      if (batch.length < batchSize) {
        return;
      }
      after = batch[batch.length - 1];
    }
  }

  async #scopeOf(options: EvidenceRequest): Promise<Scope> {
    const { team, series } = options;
    const { views, visibility, attesters } = this.#options;
    const [view, reviews] = await Promise.all([
      views.open(options),
      visibility.forCaller(options),
    ]);
    const guideIds = guideIdsOf(view, series);
    const toRecord = (stored: StoredEvidence) => recordOf(stored, view);
    if (team === undefined) {
      return { filter: { teams: reviews.filter, guideIds }, toRecord };
    }
    if (!reviews.includes(team)) {
      throw new NotAllowedError(
        `You lack the permission '${reviewReadPermission.name}' for the reviews of '${team}'; ask whoever looks after this Backstage`,
      );
    }
    await attesters.requireKnown(team);
    return { filter: { teams: { teams: [team] }, guideIds }, toRecord };
  }
}

/** Undefined for all, with those that are gone. */
function guideIdsOf(
  { snapshot, visible }: LibraryView,
  slug: string | undefined,
): string[] | undefined {
  if (slug === undefined && visible.isEverything) {
    return undefined;
  }
  const paths =
    slug === undefined
      ? snapshot.guides.map(({ path }) => path)
      : snapshot.library.series.find(
          series => series.slug === slug && visible.includes(series.document),
        )?.guidePaths;
  if (!paths) {
    throw new NotFoundError(
      `There is no learning path '${slug}', or you may not read it; see the list of learning paths`,
    );
  }
  return paths.flatMap(path => {
    const guide = snapshot.guide(path);
    const guideId = snapshot.guideId(path);
    return guide && guideId !== undefined && visible.includes(guide)
      ? [guideId]
      : [];
  });
}

function recordOf(stored: StoredEvidence, view: LibraryView): EvidenceRecord {
  const isInherited = stored.transferredBy !== undefined;
  return {
    team: stored.team,
    path: stored.path,
    title: stored.title ?? stored.path,
    kind: stored.kind,
    outcome: stored.outcome,
    comment: stored.comment,
    until: stored.until,
    digest: stored.digest,
    revision: stored.revision,
    by: stored.userRef,
    byName: stored.userName,
    capacity: stored.capacity,
    channel: stored.channel,
    at: stored.at.toISOString(),
    section: seenSection(stored.section, view),
    inheritedFrom: stored.inheritedFrom,
    transferredBy: stored.transferredBy,
    transferredByName: stored.transferredByName,
    transferredAt: isInherited ? stored.appendedAt.toISOString() : undefined,
  };
}

function toCursor({ appendedAt, id }: EvidencePosition): string {
  return encodeCursor(`${appendedAt.toISOString()} ${id}`);
}

function toPosition(cursor: string): EvidencePosition {
  const [, instant, id] = position.exec(decodeCursor(cursor)) ?? [];
  const appendedAt = new Date(instant);
  if (Number.isNaN(appendedAt.getTime())) {
    throw foreignCursor(cursor);
  }
  return { appendedAt, id };
}
