import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TransferResult } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { QueryState } from '../../../shared/query/queryState';
import { accents } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { InheritedReviews } from './InheritedReviews';

const useStyles = makeStyles(
  theme => ({
    refusal: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).warning}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'LearningPathsTransferPreview' },
);

/** What a transfer would do, before it does. */
export function TransferPreview(props: { state: QueryState<TransferResult> }) {
  const { state } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const classes = useStyles();
  if (state.status === 'loading') {
    return <Typography role="status">{t('transfer.previewing')}</Typography>;
  }
  if (state.status !== 'ready') {
    return (
      <Typography role="alert" className={classes.refusal}>
        {state.status === 'error' && errorMessage(state.error)}
        {state.status === 'notFound' && t('transfer.unknownTeam')}
        {state.status === 'forbidden' && t('transfer.forbiddenText')}
      </Typography>
    );
  }
  const { inherited, kept } = state.value;
  return (
    <section aria-label={t('transfer.preview')}>
      <Typography role="status">
        {inherited.length === 0
          ? t('transfer.nothingToTake')
          : t('transfer.wouldInherit', { count: inherited.length })}
        {kept.length > 0 &&
          ` ${t('transfer.wouldKeep', { count: kept.length })}`}
      </Typography>
      <InheritedReviews inherited={inherited} />
    </section>
  );
}
