import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { ExternalLink } from '../../shared/ui/ExternalLink';
import { Notice } from '../../shared/ui/feedback/Notice';

const HOW_TO_WRITE =
  'https://github.com/learning-paths/backstage-learning-paths/blob/main/docs/content.md';

const useStyles = makeStyles(
  theme => ({ root: { marginTop: theme.spacing(4) } }),
  { name: 'LearningPathsNoSeries' },
);

/** Says no more than is known: readers are not told what is hidden from them. */
export function NoSeries(props: { maySeeSources: boolean }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Notice title={t('index.emptyTitle')} text={t('index.emptyText')}>
        {props.maySeeSources && (
          <>
            <Typography variant="body2">{t('index.emptyWrite')}</Typography>
            <ExternalLink href={HOW_TO_WRITE}>
              {t('index.emptyDocs')}
            </ExternalLink>
          </>
        )}
      </Notice>
    </div>
  );
}
