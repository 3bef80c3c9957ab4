import {
  NextUp,
  SeriesSummary,
} from '@learning-paths/backstage-plugin-learning-paths-common';
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

/**
 * Leads to what the team finds next in a path or of an entity, and names it. Where no team
 * is asked for anything, a reader begins with the first guide.
 */
export function NextUpButton(props: { series: NextUpSeries }) {
  const { slug, title, progress, nextUp, first } = props.series;
  const isAsked = progress !== undefined && progress.total > 0;
  const beginning = isAsked ? undefined : first;
  const guide = nextUp ?? beginning;
  return guide ? (
    <GuideButton
      act={nextUp ? actOf(nextUp) : 'start'}
      guide={guide}
      series={slug}
      seriesTitle={title}
    />
  ) : null;
}
