import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { RefObject } from 'react';
import { WhereYouStopped } from '../reading';
import { useActiveHeading } from './hooks/useActiveHeading';
import { useTrackedReading } from './hooks/useTrackedReading';

/**
 * Keeps for the reader where they stop, and offers to go on from there. By itself, so that
 * the page is not drawn again at each heading.
 */
export function TrackedReading(props: {
  guide: Guide;
  /** Path by which the guide was asked for. */
  askedFor: string;
  /** Stands after the last line of the text. */
  end: RefObject<Element>;
}) {
  const { guide, askedFor, end } = props;
  const { headings } = guide;
  const active = useActiveHeading(headings.map(({ id }) => id));
  const before = useTrackedReading({ guide, askedFor, active, end });
  return (
    <WhereYouStopped before={before} headings={headings} active={active} />
  );
}
