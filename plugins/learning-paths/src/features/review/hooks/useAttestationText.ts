import {
  Guide,
  ReviewCapacity,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamName } from '../../../shared/team/useTeamName';
import { useFormat } from '../../../shared/ui/useFormat';

/** What a click attests to, said before it. */
export function useAttestationText(
  guide: Guide,
  view: { team: string; capacity?: ReviewCapacity },
): string {
  const { t } = useTranslation();
  const format = useFormat();
  const team = useTeamName(view.team);
  const words = { team, date: format.date(guide.changedOn ?? '') };
  if (guide.digest && !guide.changedOn) {
    return view.capacity === 'steward'
      ? t('review.attestShownOnBehalf', { team })
      : t('review.attestShown', { team });
  }
  if (!guide.digest) {
    return view.capacity === 'steward'
      ? t('review.attestPageOnBehalf', words)
      : t('review.attestPage', words);
  }
  return view.capacity === 'steward'
    ? t('review.attestOnBehalf', words)
    : t('review.attest', words);
}
