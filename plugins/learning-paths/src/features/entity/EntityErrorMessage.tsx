import Typography from '@material-ui/core/Typography';
import { Problem } from '../../shared/query/queryState';
import { FailedNotice } from '../../shared/ui/feedback/FailedNotice';

/** Says on the page of an entity what could not be shown there, and why. */
export function EntityErrorMessage(props: {
  problem: Problem;
  words: { failed: string; forbidden: string; notFound: string };
}) {
  const { problem, words } = props;
  return problem.status === 'error' ? (
    <FailedNotice title={words.failed} problem={problem} />
  ) : (
    <Typography variant="body2" role="alert">
      {words[problem.status]}
    </Typography>
  );
}
