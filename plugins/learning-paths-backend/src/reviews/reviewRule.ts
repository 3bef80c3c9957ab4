import {
  RevisionRule,
  StatusInput,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { readDuration } from '@learning-paths/content';
import { GuideFacts } from '../store/content/types';
import { Attestation } from '../store/reviews/types';

/** How long reviews last where a guide does not say, in milliseconds, and who says that a text moved. */
export interface ReviewTimes {
  /** `honour` where left out. */
  revisions?: RevisionRule;
  intervalMs: number;
  graceMs: number;
}

/** What the status of a team's review of a guide depends on. */
export function statusInput(options: {
  team: string;
  guide: GuideFacts;
  guideId: string;
  attestation: Attestation | undefined;
  times: ReviewTimes;
  now: number;
}): StatusInput {
  const { team, guide, guideId, attestation, times, now } = options;
  return {
    attestation: attestation && {
      ...attestation,
      digest: attestation.presentDigest,
      at: attestation.at.getTime(),
    },
    guide: { digest: guide.digest, revision: guide.revision },
    revisions: times.revisions,
    intervalMs:
      readDuration(guide.reviewInterval)?.milliseconds ?? times.intervalMs,
    spreadBy: `${team}\n${guideId}`,
    now,
  };
}
