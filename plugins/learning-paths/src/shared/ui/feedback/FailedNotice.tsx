import Button from '@material-ui/core/Button';
import { useTranslation } from '../../../messages/useTranslation';
import { Problem } from '../../query/queryState';
import { Notice } from './Notice';
import { useErrorMessage } from './useErrorMessage';

/** In the place of a part of a page that could not be loaded. */
export function FailedNotice(props: {
  title: string;
  problem: Extract<Problem, { status: 'error' }>;
}) {
  const { title, problem } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  return (
    <div role="alert">
      <Notice title={title} text={errorMessage(problem.error)}>
        <Button variant="outlined" onClick={problem.retry}>
          {t('common.retry')}
        </Button>
      </Notice>
    </div>
  );
}
