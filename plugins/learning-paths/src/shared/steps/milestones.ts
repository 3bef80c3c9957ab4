import {
  GuideInSeries,
  guidePaths,
  GuideRef,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { guidesToReview } from './steps';

/** How far a team is around one guide of a path, as far as something is expected of it. */
export interface Milestones {
  /** The next guide that asks for a review: after this one, else from the beginning. */
  next?: GuideRef;
  /** Title of the section of this guide, where all of it is settled. */
  section?: string;
  /** All of the path is settled. */
  isPathComplete: boolean;
}

const NOWHERE = { kind: 'missing' } as const;

const isSettled = (needReview: Step[], done: Step[]) =>
  needReview.length === 0 && done.length > 0;

/** What asks for a review next to a guide, and what is complete with it. */
export function milestonesAt(series: GuideInSeries, path: string): Milestones {
  const { steps } = series;
  const whole = { steps, title: series.title, target: NOWHERE };
  const { needReview, done } = guidesToReview(whole);
  const order = [...guidePaths(steps)];
  const here = order.indexOf(path);
  const open = needReview.filter(({ guide }) => guide !== path);
  const next =
    open.find(({ guide = '' }) => order.indexOf(guide) > here) ?? open[0];
  const section = steps.find(step => {
    const guides = guidesToReview(step);
    return (
      isSettled(guides.needReview, guides.done) &&
      guides.done.some(({ guide }) => guide === path)
    );
  });
  return {
    next: next?.guide
      ? { path: next.guide, title: next.title, minutes: next.minutes }
      : undefined,
    section: section?.title,
    isPathComplete: section !== undefined && isSettled(needReview, done),
  };
}
