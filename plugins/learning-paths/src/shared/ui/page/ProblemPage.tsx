import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { Problem } from '../../query/queryState';
import { usePageUrls } from '../../urls/usePageUrls';
import { useErrorMessage } from '../feedback/useErrorMessage';
import { PageTitle } from './PageTitle';
import { Crumb } from './Trail';

const useStyles = makeStyles(
  theme => ({
    text: {
      margin: theme.spacing(2, 0),
      maxWidth: '70ch',
      overflowWrap: 'anywhere',
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
  }),
  { name: 'LearningPathsProblemPage' },
);

/** A page that could not be shown: what happened, and where to go from here. */
export function ProblemPage(props: {
  problem: Problem;
  notFound?: { title: string; text: string };
  /** Whom to ask for what, where it is not permission to read guides. */
  forbiddenText?: string;
  crumbs?: Crumb[];
  /** Slug of the path that the reader is on. */
  series?: string;
}) {
  const { problem, forbiddenText, crumbs, series } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const urls = usePageUrls();
  const classes = useStyles();
  const notFound = props.notFound ?? {
    title: t('problem.pageNotFoundTitle'),
    text: t('problem.pageNotFoundText'),
  };

  const words = () => {
    switch (problem.status) {
      case 'notFound':
        return notFound;
      case 'forbidden':
        return {
          title: t('problem.forbiddenTitle'),
          text: forbiddenText ?? t('problem.forbiddenText'),
        };
      default:
        return {
          title: t('problem.errorTitle'),
          text: errorMessage(problem.error),
        };
    }
  };
  const { title, text } = words();

  return (
    <>
      <PageTitle title={title} crumbs={crumbs} />
      <div role="alert">
        <Typography className={classes.text}>{text}</Typography>
      </div>
      <div className={classes.actions}>
        {problem.status === 'error' && (
          <Button variant="contained" color="primary" onClick={problem.retry}>
            {t('common.retry')}
          </Button>
        )}
        {series && (
          <Link to={urls.series(series)}>{t('common.backToSeries')}</Link>
        )}
        <Link to={urls.index()}>{t('common.backToIndex')}</Link>
      </div>
    </>
  );
}
