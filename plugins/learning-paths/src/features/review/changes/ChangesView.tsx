import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { panel } from '../../../shared/ui/look';
import { useChanges } from '../hooks/useChanges';
import { Difference } from './Difference';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      margin: theme.spacing(2, 0),
      padding: theme.spacing(2),
    },
  }),
  { name: 'LearningPathsChangesView' },
);

/** The difference between a text that somebody saw and today's. */
export function ChangesView(props: {
  path: string;
  /** Digest of the text that was seen. */
  since: string;
  /** Digest of today's text. */
  now: string;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  const { path, since, now, children } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const state = useChanges(path, since, now);

  const content = () => {
    switch (state.status) {
      case 'loading':
        return <Loading />;
      case 'ready':
        return <Difference key={state.value.now} changes={state.value} />;
      case 'error':
        return <FailedNotice title={t('changes.failed')} problem={state} />;
      default:
        return <Typography role="alert">{t('changes.gone')}</Typography>;
    }
  };
  return (
    <section className={classes.root} aria-label={t('changes.title')}>
      {content()}
      {children}
    </section>
  );
}
