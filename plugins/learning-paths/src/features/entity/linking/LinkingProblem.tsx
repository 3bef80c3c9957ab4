import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../messages/useTranslation';
import { messageOf } from '../../../shared/query/messageOf';
import { statusCodeOf } from '../../../shared/query/useRequest';
import { Writing } from '../../../shared/query/useWrite';
import { useExplain } from '../../../shared/ui/feedback/useExplain';

/** Why a link was not saved. */
export function LinkingProblem(props: { writing: Writing }) {
  const { writing } = props;
  const { t } = useTranslation();
  const explain = useExplain();
  if (writing.status !== 'failed') {
    return null;
  }
  const { error } = writing;
  return (
    <Typography variant="body2" role="alert">
      {statusCodeOf(error) === 403
        ? t('linking.forbidden', { message: messageOf(error) })
        : t('linking.failed', { message: explain(error) })}
    </Typography>
  );
}
