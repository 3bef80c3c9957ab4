import {
  ReviewStatus,
  TeamGuide,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** The guides of a team by their state; in each list the order stays that of the series. */
export interface GuidesByStatus {
  /** Changed, then due: the team knows them, and has to look again. */
  again: TeamGuide[];
  notReviewed: TeamGuide[];
  exceptions: TeamGuide[];
  notApplicable: TeamGuide[];
  done: TeamGuide[];
  /** Reviewed, though nobody expects it of the team. */
  notExpected: TeamGuide[];
}

/** Sorts the guides of a team into lists, one for each kind of state. */
export function groupByStatus(guides: TeamGuide[]): GuidesByStatus {
  const expected = guides.filter(guide => guide.expected);
  const inStatus = (status: ReviewStatus) =>
    expected.filter(guide => guide.status === status);
  return {
    again: [...inStatus('changed'), ...inStatus('due')],
    notReviewed: inStatus('not-reviewed'),
    exceptions: inStatus('exception'),
    notApplicable: inStatus('not-applicable'),
    done: inStatus('reviewed'),
    notExpected: guides.filter(guide => !guide.expected),
  };
}
