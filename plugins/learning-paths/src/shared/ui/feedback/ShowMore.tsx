import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../messages/useTranslation';
import { Pages } from '../../query/usePagedQuery';
import { useErrorMessage } from './useErrorMessage';

/** Gets the next page of a list, and says where that failed. */
export function ShowMore(props: {
  pages: Pick<Pages<unknown>, 'showMore' | 'loadingMore' | 'failed'>;
}) {
  const { showMore, loadingMore, failed } = props.pages;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  return (
    <>
      {failed && (
        <Typography variant="body2" role="alert">
          {errorMessage(failed)}
        </Typography>
      )}
      {showMore && (
        <Button variant="outlined" onClick={showMore} disabled={loadingMore}>
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}
