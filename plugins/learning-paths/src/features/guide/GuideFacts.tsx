import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ExternalLink } from '../../shared/ui/ExternalLink';
import { Facts } from '../../shared/ui/Facts';
import { useFormat } from '../../shared/ui/useFormat';

/** What is known about a guide beside its text. */
export function GuideFacts(props: { guide: Guide }) {
  const { guide } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Facts
      minutes={guide.minutes}
      level={guide.level}
      owner={guide.owner}
      tags={guide.tags}
    >
      {guide.changedOn && (
        <li>
          <time dateTime={guide.changedOn}>
            {t('facts.changed', { date: format.date(guide.changedOn) })}
          </time>
        </li>
      )}
      {guide.verifiedAgainst.length > 0 && (
        <li>
          {t('facts.verifiedAgainst', {
            versions: guide.verifiedAgainst.join(', '),
          })}
        </li>
      )}
      {guide.editUrl && (
        <li>
          <ExternalLink href={guide.editUrl}>
            {t('common.editPage')}
          </ExternalLink>
        </li>
      )}
    </Facts>
  );
}
