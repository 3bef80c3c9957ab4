import {
  isByRevision,
  RevisionRule,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Snapshot } from '../library/SnapshotReader';
import { AnyGuide } from '../library/external/externalPages';
import { TeamProgress } from '../library/TeamProgress';
import {
  FinishedSeries,
  ReviewNews,
  TeamMemory,
} from '../store/notifications/types';
import { StoredReview } from '../store/reviews/types';

/** What a team has not been told yet. */
export interface TeamNews {
  /** Guides whose text moved since the team's review. */
  changed: AnyGuide[];
  /** Guides whose review is past its time. */
  due: AnyGuide[];
  /** Series that the team had finished, with the guides that are new in them. */
  gained: { title: string; slug: string; guides: AnyGuide[] }[];
  /** All guides that are changed or due, told before or not. */
  open: number;
  /** To be remembered once the team is told. */
  told: { news: ReviewNews[]; finished: FinishedSeries[] };
  /** Series that the team has finished just now; to be remembered at any rate. */
  finished: FinishedSeries[];
}

/** What a team's news is worked out from. */
export interface TeamNewsInput {
  snapshot: Snapshot;
  teamProgress: TeamProgress;
  /** The team's reviews, by guide id. */
  stored: ReadonlyMap<string, StoredReview>;
  memory: Pick<TeamMemory, 'news' | 'finished'>;
  /** Who says that a text moved. */
  revisions?: RevisionRule;
}

/** Works out what is new for a team; pure. */
export function teamNews(options: TeamNewsInput): TeamNews {
  const { memory } = options;
  const open = openReviews(options);
  const known = new Map(
    memory.news.map(({ guideId, kind, what }) => [`${kind} ${guideId}`, what]),
  );
  const fresh = open.filter(
    ({ news }) => known.get(`${news.kind} ${news.guideId}`) !== news.what,
  );
  const of = (kind: ReviewNews['kind']) =>
    fresh.filter(({ news }) => news.kind === kind).map(({ guide }) => guide);
  const { gained, finished, grown } = growth(options);
  return {
    changed: of('changed'),
    due: of('due'),
    gained,
    open: open.length,
    told: { news: fresh.map(({ news }) => news), finished: grown },
    finished,
  };
}

function openReviews({
  snapshot,
  teamProgress,
  stored,
  revisions,
}: Pick<TeamNewsInput, 'snapshot' | 'teamProgress' | 'stored' | 'revisions'>): {
  guide: AnyGuide;
  news: ReviewNews;
}[] {
  return snapshot.guides.flatMap(guide => {
    const guideId = snapshot.guideId(guide.path) ?? '';
    const review = stored.get(guideId);
    const kind = teamProgress.statusOf(guide.path);
    if (!review || (kind !== 'changed' && kind !== 'due')) {
      return [];
    }
    // By the author's revisions the text moves only where those rise.
    const text = isByRevision(review.attestation ?? {}, guide, revisions)
      ? `revision ${guide.revision}`
      : guide.digest;
    const what = kind === 'changed' ? text ?? '' : `${review.version}`;
    return [{ guide, news: { guideId, kind, what } }];
  });
}

function growth({
  snapshot,
  teamProgress,
  memory,
}: Pick<TeamNewsInput, 'snapshot' | 'teamProgress' | 'memory'>): Pick<
  TeamNews,
  'gained' | 'finished'
> & { grown: FinishedSeries[] } {
  const before = new Map(
    memory.finished.map(({ series, guideIds }) => [series, new Set(guideIds)]),
  );
  const gained: TeamNews['gained'] = [];
  const finished: FinishedSeries[] = [];
  const grown: FinishedSeries[] = [];
  for (const { path, slug, document, guidePaths } of snapshot.library.series) {
    const guides = guidePaths
      .flatMap(guidePath => snapshot.guide(guidePath) ?? [])
      .filter(guide => teamProgress.isExpected(guide, document));
    const idOf = (guide: AnyGuide) => snapshot.guideId(guide.path) ?? '';
    const had = before.get(path);
    const added = guides.filter(guide => !had?.has(idOf(guide)));
    const isFinished =
      guides.length > 0 &&
      guides.every(guide => teamProgress.isDone(guide.path));
    if (isFinished && added.length > 0) {
      finished.push({ series: path, guideIds: guides.map(idOf) });
    }
    const open = added.filter(
      guide => teamProgress.statusOf(guide.path) === 'not-reviewed',
    );
    if (had && open.length > 0) {
      gained.push({ title: document.title, slug, guides: open });
      grown.push({ series: path, guideIds: [...had, ...open.map(idOf)] });
    }
  }
  return { gained, finished, grown };
}
