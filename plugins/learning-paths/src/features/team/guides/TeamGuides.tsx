import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamGuide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { groupByStatus } from './groupByStatus';
import { TeamGuideItem } from './TeamGuideItem';

/** Each list begins with so many, and grows by so many. */
const PAGE_SIZE = 50;

const useStyles = makeStyles(
  theme => ({
    title: {
      fontSize: '1.25rem',
      fontWeight: 700,
      margin: theme.spacing(3, 0, 1),
    },
    list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: '80ch' },
  }),
  { name: 'LearningPathsTeamGuides' },
);

function GuideList(props: { title: string; guides: TeamGuide[] }) {
  const { title, guides } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [shown, setShown] = useState(PAGE_SIZE);
  const heading = t('teamPage.count', { title, count: guides.length });
  if (guides.length === 0) {
    return null;
  }
  return (
    <section aria-label={title}>
      <Typography component="h2" className={classes.title}>
        {heading}
      </Typography>
      <ul className={classes.list} aria-label={title}>
        {guides.slice(0, shown).map(guide => (
          <TeamGuideItem key={guide.path} guide={guide} />
        ))}
      </ul>
      {guides.length > shown && (
        <Button
          variant="outlined"
          onClick={() => setShown(before => before + PAGE_SIZE)}
        >
          {t('teamPage.showMore')}
        </Button>
      )}
    </section>
  );
}

/** The guides of a team by what they ask for. */
export function TeamGuides(props: { guides: TeamGuide[] }) {
  const { guides } = props;
  const { t } = useTranslation();
  const { needReview, exceptions, notApplicable, done, notExpected } =
    groupByStatus(guides);
  if (guides.length === 0) {
    return <Typography>{t('teamPage.empty')}</Typography>;
  }
  return (
    <>
      <GuideList title={t('teamPage.asks')} guides={needReview} />
      <GuideList title={t('teamPage.exceptions')} guides={exceptions} />
      <GuideList title={t('teamPage.notApplicable')} guides={notApplicable} />
      <GuideList title={t('teamPage.done')} guides={done} />
      <GuideList title={t('teamPage.others')} guides={notExpected} />
    </>
  );
}
