import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../messages/useTranslation';
import { statusCodeOf } from '../../../shared/query/queryState';
import { serverMessageOf } from '../../../shared/query/serverMessageOf';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';

/** Why a link was not saved. */
export function LinkingProblem(props: { error: Error | null }) {
  const { error } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  return error ? (
    <Typography variant="body2" role="alert">
      {statusCodeOf(error) === 403
        ? t('linking.forbidden', { message: serverMessageOf(error) })
        : t('linking.failed', { message: errorMessage(error) })}
    </Typography>
  ) : null;
}
