import {
  NextUp,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useReadingHistory } from '../reading/useReadingHistory';
import { GuideAct, GuideButton } from './GuideButton';

function actOf({ kind, status }: NextUp): GuideAct {
  if (kind !== 'review-changes') {
    return kind;
  }
  return status === 'due' ? 'due' : 'changes';
}

/** A path, or the guides of an entity, as far as they say what comes next. */
export type NextUpSeries = Pick<
  SeriesSummary,
  'title' | 'progress' | 'nextUp' | 'first'
> & {
  /** Absent where the next guide is in no path. */
  slug?: string;
};

/** Where somebody by themselves goes on in a path: where they were last, else at its first guide. */
function usePersonalNext({ slug, first }: NextUpSeries) {
  const { entries } = useReadingHistory();
  const last = entries.find(({ series }) => slug && series?.slug === slug);
  return last
    ? ({
        act: 'continue',
        guide: { path: last.id, title: last.title },
      } as const)
    : first && ({ act: 'start', guide: first } as const);
}

/**
 * Leads to what the team finds next in a path or of an entity, and names it. Where no team
 * is asked for anything, a reader goes on by themselves.
 */
export function NextUpButton(props: {
  series: NextUpSeries;
  /** Outlined among others of its kind, for a page has one primary button. */
  variant?: 'contained' | 'outlined';
}) {
  const { slug, title, progress, nextUp } = props.series;
  const personal = usePersonalNext(props.series);
  const isAsked = progress !== undefined && progress.total > 0;
  const next = nextUp
    ? { act: actOf(nextUp), guide: nextUp }
    : !isAsked && personal;
  return next ? (
    <GuideButton
      {...next}
      series={slug}
      seriesTitle={title}
      variant={props.variant}
    />
  ) : null;
}
