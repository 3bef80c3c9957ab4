import {
  Review,
  ReviewStatus,
  TeamReport,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** A guide that asks one team or several for another look. */
export interface ChangedGuide {
  path: string;
  title: string;
  /** Slug of the first path that expects it. */
  series?: string;
  /** Of the team that comes first. */
  status: Extract<ReviewStatus, 'changed' | 'due'>;
  review?: Review;
  /** Entity refs; the one that is most urgent first. */
  teams: string[];
}

/** No longer counted as done, then changed and still counted; guides in the order of their paths. */
const urgency = (guide: TeamReport['guides'][number]) => (guide.done ? 1 : 0);

/** What asks teams for another look, each guide once. */
export function changedGuides(reports: readonly TeamReport[]): ChangedGuide[] {
  const asking = reports
    .flatMap(({ team, guides }) => guides.map(guide => ({ team, guide })))
    .sort((a, b) => urgency(a.guide) - urgency(b.guide));
  const found = new Map<string, ChangedGuide>();
  for (const { team, guide } of asking) {
    const { path, title, series, status, review, expected } = guide;
    if (!expected || (status !== 'changed' && status !== 'due')) {
      continue;
    }
    const known = found.get(path);
    if (known) {
      known.teams.push(team);
    } else {
      const [within] = series;
      found.set(path, {
        path,
        title,
        series: within?.slug,
        status,
        review,
        teams: [team],
      });
    }
  }
  return [...found.values()];
}
