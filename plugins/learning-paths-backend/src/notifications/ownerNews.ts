import { AnyGuide } from '../library/external/externalPages';
import { Remark } from '../store/notifications/types';

/** What teams said of one guide. */
export interface GuideRemarks {
  guide: AnyGuide;
  exceptions: number;
  notApplicable: number;
  /** Of all outcomes; exceptions and "not applicable" give their reason in one. */
  comments: number;
}

/**
 * What an owner of guides has not been told yet, guides with most remarks first; pure.
 * Without the words themselves and without names of teams: nobody can check who of the
 * recipients may read whose reviews.
 */
export function ownerNews(options: {
  owner: string;
  /** The owner's guides, by id. */
  guides: ReadonlyMap<string, AnyGuide>;
  remarks: readonly Remark[];
  toldUntil: Date | undefined;
}): GuideRemarks[] {
  const { owner, guides, remarks, toldUntil } = options;
  const found = new Map<string, GuideRemarks>();
  for (const { guideId, team, outcome, hasComment, at } of remarks) {
    const guide = guides.get(guideId);
    const isTold = toldUntil !== undefined && at <= toldUntil;
    // A team needs no news of what it said itself.
    if (guide && !isTold && team !== owner) {
      const sum = found.get(guideId) ?? {
        guide,
        exceptions: 0,
        notApplicable: 0,
        comments: 0,
      };
      sum.exceptions += outcome === 'exception' ? 1 : 0;
      sum.notApplicable += outcome === 'not-applicable' ? 1 : 0;
      sum.comments += hasComment ? 1 : 0;
      found.set(guideId, sum);
    }
  }
  return [...found.values()].sort(
    (a, b) => weight(b) - weight(a) || (a.guide.path < b.guide.path ? -1 : 1),
  );
}

function weight(sum: GuideRemarks): number {
  return sum.exceptions + sum.notApplicable + sum.comments;
}
