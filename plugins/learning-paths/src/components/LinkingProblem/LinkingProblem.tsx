import Typography from '@material-ui/core/Typography';
import { messageOf } from '../../hooks/messageOf';
import { useExplain } from '../../hooks/useExplain';
import { statusCodeOf } from '../../hooks/useRequest';
import { useWords } from '../../hooks/useWords';
import { Writing } from '../../hooks/useWrite';

/** Why a link was not saved. */
export function LinkingProblem(props: { writing: Writing }) {
  const { writing } = props;
  const t = useWords();
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
