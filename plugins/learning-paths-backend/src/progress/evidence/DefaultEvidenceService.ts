import { NotFoundError } from '@backstage/errors';
import {
  EvidenceRecord,
  List,
  RevisionRule,
  textDiffers,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../../library/LibraryVisibility';
import { mayReadTextOf } from '../../library/origins';
import { decodeCursor, encodeCursor, foreignCursor } from '../../util/pages';
import { ReviewVisibility } from '../../permissions/ReviewVisibility';
import { toHistoryEntry } from '../../reviews/historyEntry';
import { Reader } from '../../reviews/review';
import { ReviewAuthority } from '../../reviews/ReviewAuthority';
import {
  EvidencePosition,
  EvidenceStore,
  StoredEvidence,
  EvidenceQuery,
} from '../../store/progress/evidenceTypes';
import { TeamVisibility } from '../../teams/types';
import { EvidencePageRequest, EvidenceRequest, EvidenceService } from './types';

/** Records that an export holds in memory at once. */
const batchSize = 500;

/** Only what can be an instant and an id: databases choke on far years and on NUL. */
const position = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\w-]{1,40})$/;

/** What a caller may see of what they asked for. */
interface Scope {
  filter: Pick<EvidenceQuery, 'teams' | 'guideIds'>;
  toRecords: (stored: readonly StoredEvidence[]) => Promise<EvidenceRecord[]>;
}

/** What {@link DefaultEvidenceService} is made of. */
export interface DefaultEvidenceServiceOptions {
  libraryVisibility: LibraryVisibility;
  visibility: ReviewVisibility;
  teamVisibility: TeamVisibility;
  authority: ReviewAuthority;
  evidence: EvidenceStore;
  /** Who says that a text moved. */
  revisions: RevisionRule;
}

/** {@inheritDoc EvidenceService} */
export class DefaultEvidenceService implements EvidenceService {
  readonly #options: DefaultEvidenceServiceOptions;

  constructor(options: DefaultEvidenceServiceOptions) {
    this.#options = options;
  }

  async list(options: EvidencePageRequest): Promise<List<EvidenceRecord>> {
    const { limit, cursor } = options;
    const after = cursor === undefined ? undefined : toPosition(cursor);
    const { filter, toRecords } = await this.#scopeOf(options);
    const found = await this.#options.evidence.list({
      ...filter,
      after,
      // One more tells whether there is a next page.
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    return {
      items: await toRecords(page),
      nextCursor:
        found.length > limit ? toCursor(page[page.length - 1]) : undefined,
    };
  }

  async *export(options: EvidenceRequest): AsyncGenerator<EvidenceRecord> {
    const { filter, toRecords } = await this.#scopeOf(options);
    let after: EvidencePosition | undefined;
    for (;;) {
      const batch = await this.#options.evidence.list({
        ...filter,
        after,
        limit: batchSize,
      });
      yield* await toRecords(batch);
      if (batch.length < batchSize) {
        return;
      }
      after = batch[batch.length - 1];
    }
  }

  async #scopeOf(options: EvidenceRequest): Promise<Scope> {
    const { credentials, team, series } = options;
    const {
      libraryVisibility,
      visibility,
      teamVisibility,
      authority,
      revisions,
    } = this.#options;
    const [visibleLibrary, reviews] = await Promise.all([
      libraryVisibility.forCaller(options),
      visibility.forCaller(options),
    ]);
    const guideIds = guideIdsOf(visibleLibrary, series);
    const toRecords = async (stored: readonly StoredEvidence[]) => {
      const hidden = await teamVisibility.hiddenAmong({
        credentials,
        teams: stored.flatMap(({ inheritedFrom }) => inheritedFrom ?? []),
      });
      const reader = { visibleLibrary, hiddenTeams: hidden };
      return stored.map(record => recordOf(record, reader, revisions));
    };
    if (team === undefined) {
      const hidden = await teamVisibility.hiddenAmong({
        credentials,
        teams: await this.#options.evidence.listTeams(),
      });
      const teams = {
        allOf: [reviews.filter, { not: { teams: [...hidden] } }],
      };
      return { filter: { teams, guideIds }, toRecords };
    }
    await authority.requireKnown(credentials, team);
    return { filter: { teams: { teams: [team] }, guideIds }, toRecords };
  }
}

/** Undefined for all, with those that are gone. */
function guideIdsOf(
  { snapshot, visible }: VisibleLibrary,
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

function recordOf(
  stored: StoredEvidence,
  reader: Reader,
  revisions: RevisionRule,
): EvidenceRecord {
  const { visibleLibrary } = reader;
  const guide = visibleLibrary.snapshot.guide(stored.path);
  const title = mayReadTextOf(visibleLibrary, guide, stored.source)
    ? stored.title
    : guide?.title;
  return {
    ...toHistoryEntry(stored, guide, reader),
    team: stored.team,
    path: stored.path,
    title: title ?? stored.path,
    textDiffers:
      textDiffers(
        { digest: stored.presentDigest, revision: stored.revision },
        guide ?? {},
        revisions,
      ) || undefined,
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
