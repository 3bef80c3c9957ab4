import Button from '@material-ui/core/Button';
import { useTranslation } from '../../../messages/useTranslation';
import { Problem } from '../../query/queryState';
import { Notice } from './Notice';
import { useExplain } from './useExplain';

/** In the place of a part of a page that could not be loaded. */
export function FailedNotice(props: {
  title: string;
  problem: Extract<Problem, { status: 'error' }>;
}) {
  const { title, problem } = props;
  const { t } = useTranslation();
  const explain = useExplain();
  return (
    <div role="alert">
      <Notice title={title} text={explain(problem.error)}>
        <Button variant="outlined" onClick={problem.retry}>
          {t('common.retry')}
        </Button>
      </Notice>
    </div>
  );
}
