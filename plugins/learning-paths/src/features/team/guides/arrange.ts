import {
  ReviewStatus,
  TeamGuide,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** What the guides of a team are arranged by; in each the order stays that of the series. */
export interface ArrangedGuides {
  /** What asks for something, the most pressing first. */
  asks: TeamGuide[];
  exceptions: TeamGuide[];
  notApplicable: TeamGuide[];
  done: TeamGuide[];
  /** Reviewed, though nobody expects it of the team. */
  others: TeamGuide[];
}

const ASKS: ReviewStatus[] = ['changed', 'due', 'not-reviewed'];

/** Puts what asks for something before what is settled. */
export function arrange(guides: TeamGuide[]): ArrangedGuides {
  const expected = guides.filter(guide => guide.expected);
  const inStatus = (status: ReviewStatus) =>
    expected.filter(guide => guide.status === status);
  return {
    asks: ASKS.flatMap(inStatus),
    exceptions: inStatus('exception'),
    notApplicable: inStatus('not-applicable'),
    done: inStatus('reviewed'),
    others: guides.filter(guide => !guide.expected),
  };
}
