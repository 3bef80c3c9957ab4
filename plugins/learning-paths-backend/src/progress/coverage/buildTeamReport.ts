import {
  progressOf,
  TeamGuide,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AnyGuide, isExternalPage } from '../../library/external/externalPages';
import { VisibleGuides } from '../../permissions/GuideVisibility';
import { TeamProgress } from '../../library/TeamProgress';
import { ShownSeries } from './shownSeries';
import { stateOf } from './measureTeam';

/** What one team learned, and what is expected of it, with the guides that a caller may read. */
export function buildTeamReport(options: {
  teamProgress: TeamProgress;
  /** What the caller may read. */
  visible: VisibleGuides;
  series: readonly ShownSeries[];
  /** Those that are listed where the team reviewed them, expected or not. */
  guides: readonly AnyGuide[];
}): Pick<TeamReport, 'progress' | 'series' | 'guides'> {
  const { teamProgress, visible } = options;
  const toTeamGuide = (guide: AnyGuide, isExpected: boolean) =>
    teamGuide({ teamProgress, visible, guide, isExpected });
  const expected = new Map<string, TeamGuide>();
  const series: TeamReport['series'] = [];
  for (const { slug, document, sections, guides } of options.series) {
    const ref = { slug, title: document.title };
    const own = guides.filter(guide =>
      teamProgress.isExpected(guide, document),
    );
    for (const guide of own) {
      const entry = expected.get(guide.path) ?? toTeamGuide(guide, true);
      const section = sections.find(each => each.guides.includes(guide));
      entry.series.push({ ...ref, section: section?.title ?? document.title });
      expected.set(guide.path, entry);
    }
    if (own.length > 0) {
      series.push({ ...ref, ...teamProgress.progress(guides, document) });
    }
  }
  const others = options.guides
    .filter(({ path }) => !expected.has(path))
    .map(guide => toTeamGuide(guide, false))
    .filter(({ review }) => review);
  return {
    progress: progressOf(
      [...expected.keys()].map(path => stateOf(teamProgress, path)),
    ),
    series,
    guides: [...expected.values(), ...others],
  };
}

function teamGuide(options: {
  teamProgress: TeamProgress;
  visible: VisibleGuides;
  guide: AnyGuide;
  isExpected: boolean;
}): TeamGuide {
  const { teamProgress, visible, guide, isExpected } = options;
  const { path, title } = guide;
  return {
    path,
    title,
    target: isExternalPage(guide) ? guide.target : { kind: 'guide', path },
    series: [],
    status: teamProgress.statusOf(path),
    textDiffers: teamProgress.textDiffers(path) || undefined,
    expected: isExpected,
    done: teamProgress.isDone(path),
    review: teamProgress.viewOf(guide, visible).review,
  };
}
