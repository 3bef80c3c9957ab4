import {
  Guide,
  GuideRef,
  SeriesRef,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { LibrarySeries, readDuration } from '@learning-paths/content';
import { TeamProgress } from './TeamProgress';
import { DocumentFacts, GuideFacts } from '../store/content/types';
import { VisibleLibrary } from './LibraryVisibility';
import { Snapshot } from './SnapshotReader';
import { VisibleSeries } from './visibleSeries';

const dayMs = 24 * 3_600_000;

/** A series of documents without their bodies. */
export type StoredSeries = LibrarySeries<DocumentFacts>;

/** What one caller is shown, with where the team stands that they asked for. */
export interface LibraryWithProgress extends VisibleLibrary {
  teamProgress?: TeamProgress;
}

/** A series by name. */
export function toRef({ slug, document }: StoredSeries): SeriesRef {
  return { slug, title: document.title };
}

/** A guide by name; undefined for none. */
export function toGuideRef(
  snapshot: Snapshot,
  path: string | undefined,
): GuideRef | undefined {
  const guide = path === undefined ? undefined : snapshot.guide(path);
  return (
    guide && { path: guide.path, title: guide.title, minutes: guide.minutes }
  );
}

/** How far the team asked for is with the guides of a series. */
export function progressIn(
  { snapshot, teamProgress }: LibraryWithProgress,
  series: StoredSeries,
  guidePaths: readonly string[],
) {
  const guides = guidePaths.flatMap(path => snapshot.guide(path) ?? []);
  return teamProgress?.progress(guides, series.document);
}

/** A series as a card shows it. */
export function toSummary(
  visibleLibrary: LibraryWithProgress,
  series: StoredSeries,
  { guidePaths }: VisibleSeries,
): SeriesSummary {
  const { snapshot } = visibleLibrary;
  const { slug, path, document } = series;
  return {
    slug,
    path,
    title: document.title,
    description: document.description,
    guideCount: guidePaths.length,
    minutes: guidePaths.reduce(
      (sum, guide) => sum + (snapshot.guide(guide)?.minutes ?? 0),
      0,
    ),
    level: document.level,
    tags: document.tags,
    owner: document.owner,
    firstGuide: guidePaths[0],
    first: toGuideRef(snapshot, guidePaths[0]),
    ...progressIn(visibleLibrary, series, guidePaths),
  };
}

/** What lists and pages say of a guide alike. */
export function guideFacts(snapshot: Snapshot, guide: GuideFacts) {
  const { path, title, description, digest, minutes, level, tags, owner } =
    guide;
  const changedAt = snapshot.changedAt(path) ?? new Date(0);
  return {
    path,
    title,
    description,
    digest,
    // Of an external page it may not be known.
    minutes: minutes ?? 1,
    level,
    tags,
    owner,
    changedAt: changedAt.toISOString(),
    changedOn: snapshot.changedOn(path),
  };
}

/** What an author says about reviews of a guide. */
export function reviewTerms({
  revision,
  reviewInterval,
  changeNote,
}: GuideFacts): Pick<Guide, 'revision' | 'reviewDays' | 'changeNote'> {
  const interval = readDuration(reviewInterval)?.milliseconds;
  return {
    revision,
    reviewDays:
      interval === undefined ? undefined : Math.round(interval / dayMs),
    changeNote,
  };
}
