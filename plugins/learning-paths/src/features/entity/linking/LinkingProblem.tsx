import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../messages/useTranslation';
import { messageOf } from '../../../shared/query/messageOf';
import { statusCodeOf } from '../../../shared/query/queryState';
import { useExplain } from '../../../shared/ui/feedback/useExplain';

/** Why a link was not saved. */
export function LinkingProblem(props: { error: Error | null }) {
  const { error } = props;
  const { t } = useTranslation();
  const explain = useExplain();
  return error ? (
    <Typography variant="body2" role="alert">
      {statusCodeOf(error) === 403
        ? t('linking.forbidden', { message: messageOf(error) })
        : t('linking.failed', { message: explain(error) })}
    </Typography>
  ) : null;
}
