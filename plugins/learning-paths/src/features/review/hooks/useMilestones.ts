import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo, useState } from 'react';
import { Milestones, milestonesAt } from '../../../shared/steps/milestones';

/** Something that the team completed while the page was open. */
export type Completion =
  | { kind: 'section'; title: string }
  | { kind: 'path'; title: string };

interface Seen {
  /** Which guide and team the page was about. */
  about: string;
  section?: string;
  isPathComplete: boolean;
}

/**
 * What comes next to a guide, and what became complete since the reader came to it, by
 * whomever. What was complete before is no news.
 */
export function useMilestones(
  guide: Guide,
  /** False while the page still shows another guide or team. */
  settled: boolean,
): Pick<Milestones, 'next'> & { completed?: Completion } {
  const { series, path, team } = guide;
  const { next, section, isPathComplete } = useMemo<Milestones>(
    () =>
      series && team ? milestonesAt(series, path) : { isPathComplete: false },
    [series, path, team],
  );
  const about = `${team?.team} ${series?.slug} ${path}`;
  const [seen, setSeen] = useState<Seen>();
  const isNew = seen?.about !== about;
  // Whatever is taken back can be completed again.
  const isLess =
    (seen?.section !== undefined && section === undefined) ||
    (seen?.isPathComplete && !isPathComplete);
  if (settled && team && (isNew || isLess)) {
    setSeen({ about, section, isPathComplete });
  }
  if (!series || isNew) {
    return { next };
  }
  if (isPathComplete && !seen.isPathComplete) {
    return { next, completed: { kind: 'path', title: series.title } };
  }
  return section !== undefined && seen.section === undefined
    ? { next, completed: { kind: 'section', title: section } }
    : { next };
}
