import Typography from '@material-ui/core/Typography';
import { TransferResult } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { InheritedReviews } from './InheritedReviews';

/** What a transfer did. */
export function TransferDone(props: { result: TransferResult }) {
  const { inherited, kept } = props.result;
  const { t } = useTranslation();
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
      <InheritedReviews inherited={inherited} />
    </>
  );
}
