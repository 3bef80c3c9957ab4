import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Guide,
  Heading,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { AppliesTo } from './applies/AppliesTo';
import { hasMoreFacts, MoreFacts } from './GuideFacts';
import { OnThisPage } from './OnThisPage';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(3) },
    title: { fontWeight: 700, marginBottom: theme.spacing(1) },
  }),
  { name: 'LearningPathsGuideRail' },
);

/** Beside the text: its headings, what is known about it, and what it applies to. */
export function GuideRail(props: { guide: Guide; headings: Heading[] }) {
  const { guide, headings } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {headings.length > 1 && (
        <div>
          <Typography variant="body2" className={classes.title}>
            {t('guide.onThisPage')}
          </Typography>
          <OnThisPage headings={headings} />
        </div>
      )}
      {hasMoreFacts(guide) && (
        <div>
          <Typography variant="body2" className={classes.title}>
            {t('guide.about')}
          </Typography>
          <MoreFacts guide={guide} />
        </div>
      )}
      <AppliesTo key={guide.path} path={guide.path} title={guide.title} />
    </div>
  );
}
