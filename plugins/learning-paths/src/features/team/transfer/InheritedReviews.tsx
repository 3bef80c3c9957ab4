import { TransferResult } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamName } from '../../../shared/team/useTeamName';

/** Enough for a look; all of it is on the team's page afterwards. */
const MOST_NAMED = 20;

function Inherited(props: { title: string; from: string }) {
  const { t } = useTranslation();
  const team = useTeamName(props.from);
  return <li>{t('transfer.item', { title: props.title, team })}</li>;
}

/** Reviews that a team takes over, by guide and former team. */
export function InheritedReviews(props: Pick<TransferResult, 'inherited'>) {
  const { inherited } = props;
  const { t } = useTranslation();
  const more = inherited.length - MOST_NAMED;
  if (inherited.length === 0) {
    return null;
  }
  return (
    <ul>
      {inherited.slice(0, MOST_NAMED).map(({ path, title, from }) => (
        <Inherited key={path} title={title} from={from} />
      ))}
      {more > 0 && <li>{t('transfer.more', { count: more })}</li>}
    </ul>
  );
}
