import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TeamGuide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { panel } from '../../../shared/ui/look';
import { groupBySection, GuidesOfSection } from './groupBySection';
import { groupByStatus } from './groupByStatus';
import { TeamGuideItem } from './TeamGuideItem';

/** Each list begins with so many guides, and grows by so many. */
const PAGE_SIZE = 50;

const useStyles = makeStyles(
  theme => ({
    title: {
      fontSize: '1.25rem',
      fontWeight: 700,
      margin: theme.spacing(4, 0, 1.5),
    },
    sections: {
      columnWidth: 340,
      columnGap: theme.spacing(2),
    },
    section: {
      ...panel(theme),
      breakInside: 'avoid',
      marginBottom: theme.spacing(2),
      padding: theme.spacing(2, 2, 1),
    },
    name: { fontWeight: 700, lineHeight: 1.3, overflowWrap: 'anywhere' },
    series: {
      fontSize: theme.typography.caption.fontSize,
      color: muted(theme),
      overflowWrap: 'anywhere',
    },
    list: {
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
    },
    more: { marginTop: theme.spacing(2) },
  }),
  { name: 'LearningPathsTeamGuides' },
);

function SectionGuides(props: GuidesOfSection & { stateIsKnown: boolean }) {
  const { place, guides, stateIsKnown } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const name = place?.section ?? t('teamPage.noSeries');
  return (
    <div className={classes.section}>
      <Typography component="h3" dir="auto" className={classes.name}>
        {name}
      </Typography>
      {place && place.title !== place.section && (
        <div dir="auto" className={classes.series}>
          {place.title}
        </div>
      )}
      <ul className={classes.list} aria-label={name}>
        {guides.map(guide => (
          <TeamGuideItem
            key={guide.path}
            guide={guide}
            series={place?.slug ?? ''}
            stateIsKnown={stateIsKnown}
          />
        ))}
      </ul>
    </div>
  );
}

function GuideList(props: {
  title: string;
  guides: TeamGuide[];
  /** The title says it. */
  stateIsKnown?: boolean;
}) {
  const { title, guides, stateIsKnown = false } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [shown, setShown] = useState(PAGE_SIZE);
  if (guides.length === 0) {
    return null;
  }
  return (
    <section aria-label={title}>
      <Typography component="h2" className={classes.title}>
        {t('teamPage.count', { title, count: guides.length })}
      </Typography>
      <div className={classes.sections}>
        {groupBySection(guides.slice(0, shown)).map(
          ({ place, guides: some }) => (
            <SectionGuides
              key={JSON.stringify([place?.slug, place?.section])}
              place={place}
              guides={some}
              stateIsKnown={stateIsKnown}
            />
          ),
        )}
      </div>
      {guides.length > shown && (
        <Button
          variant="outlined"
          className={classes.more}
          onClick={() => setShown(before => before + PAGE_SIZE)}
        >
          {t('teamPage.showMore')}
        </Button>
      )}
    </section>
  );
}

/** The guides of a team by what they ask for, and then by where they stand. */
export function TeamGuides(props: { guides: TeamGuide[] }) {
  const { guides } = props;
  const { t } = useTranslation();
  const groups = groupByStatus(guides);
  if (guides.length === 0) {
    return <Typography>{t('teamPage.empty')}</Typography>;
  }
  return (
    <>
      <GuideList title={t('teamPage.again')} guides={groups.again} />
      <GuideList
        title={t('teamPage.notReviewed')}
        guides={groups.notReviewed}
        stateIsKnown
      />
      <GuideList
        title={t('teamPage.exceptions')}
        guides={groups.exceptions}
        stateIsKnown
      />
      <GuideList
        title={t('teamPage.notApplicable')}
        guides={groups.notApplicable}
        stateIsKnown
      />
      <GuideList title={t('teamPage.done')} guides={groups.done} stateIsKnown />
      <GuideList title={t('teamPage.others')} guides={groups.notExpected} />
    </>
  );
}
