import Typography from '@material-ui/core/Typography';
import { TransferResult } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamName } from '../../../shared/team/useTeamName';

/** A dialog is for a look; all of it is on the team's page. */
const MOST_NAMED = 20;

function Inherited(props: { title: string; from: string }) {
  const { t } = useTranslation();
  const team = useTeamName(props.from);
  return <li>{t('transfer.item', { title: props.title, team })}</li>;
}

/** What a transfer did. */
export function TransferDone(props: { result: TransferResult }) {
  const { inherited, kept } = props.result;
  const { t } = useTranslation();
  const more = inherited.length - MOST_NAMED;
  const counts = [
    t('transfer.inherited', { count: inherited.length }),
    kept.length > 0 && t('transfer.kept', { count: kept.length }),
  ];
  return (
    <>
      <Typography role="status">
        {inherited.length + kept.length === 0
          ? t('transfer.nothing')
          : counts.filter(Boolean).join(', ')}
      </Typography>
      {inherited.length > 0 && (
        <ul>
          {inherited.slice(0, MOST_NAMED).map(({ path, title, from }) => (
            <Inherited key={path} title={title} from={from} />
          ))}
          {more > 0 && <li>{t('transfer.more', { count: more })}</li>}
        </ul>
      )}
    </>
  );
}
