import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Series,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { useConcerns } from '../../shared/concern/useConcerns';
import { guidesToReview, sectionAnchor } from '../../shared/steps/steps';
import { useTeam } from '../../shared/team/useTeam';
import { useTeamName } from '../../shared/team/useTeamName';
import { SectionReview } from '../review';
import { SectionCard } from './SectionCard';
import { menuOf } from './SectionMenu';

const useStyles = makeStyles(
  theme => ({
    saved: {
      fontWeight: 700,
      '&:not(:empty)': { margin: theme.spacing(2, 0) },
    },
    // Columns as in a newspaper: nothing is left empty below short cards, and their order is
    // that in which they are read and reached.
    cards: {
      columnWidth: 340,
      columnGap: theme.spacing(2),
      listStyle: 'none',
      margin: theme.spacing(2, 0),
      padding: 0,
      '& > li': {
        breakInside: 'avoid',
        // Within the box, for a margin is lost where a column ends.
        paddingBottom: theme.spacing(2),
      },
    },
  }),
  { name: 'LearningPathsSeriesSections' },
);

/** Cards side by side; more of them are too many to compare. */
const MOST_COLUMNS = 4;

/** A section that somebody reviews as a whole. */
interface InReview {
  section: Step;
  anchor: string;
  team: string;
  /** False while the dialog goes away. */
  open: boolean;
}

/** The menu that was used, or, where nothing is left to review, the name of the section. */
function focusOn(anchor: string) {
  const menu = document.getElementById(menuOf(anchor));
  (menu ?? document.getElementById(anchor))?.focus();
}

/** What was attested to at once. */
interface SavedReviews {
  /** Entity ref. */
  team: string;
  /** Of the section. */
  title: string;
  /** Of guides. */
  count: number;
}

function Saved(props: SavedReviews) {
  const { team, title, count } = props;
  const words = { count, title, team: useTeamName(team) };
  return <>{useTranslation().t('sectionReview.saved', words)}</>;
}

/** A card for each concern of a path, each to be reviewed as a whole by those who may. */
export function SeriesSections(props: {
  series: Series;
  /** False while the state of another team is on its way. */
  settled: boolean;
  reload: () => Promise<Series | undefined>;
}) {
  const { series, settled, reload } = props;
  const choice = useTeam();
  const { t } = useTranslation();
  const classes = useStyles();
  const concerns = useConcerns(series.steps);
  const [inReview, setInReview] = useState<InReview>();
  const [saved, setSaved] = useState<SavedReviews>();
  const close = () =>
    setInReview(before => before && { ...before, open: false });
  const team =
    settled && series.sectionReview && series.capacity !== undefined
      ? choice.status === 'chosen' && choice.team
      : undefined;

  return (
    <>
      <Typography role="status" component="div" className={classes.saved}>
        {saved && <Saved {...saved} />}
      </Typography>
      <ol
        className={classes.cards}
        style={{ columnCount: Math.min(series.steps.length, MOST_COLUMNS) }}
        aria-label={t('series.sections')}
      >
        {series.steps.map((section, index) => {
          const anchor = sectionAnchor(index);
          return (
            <li key={anchor}>
              <SectionCard
                section={section}
                concern={concerns[index]}
                series={series.slug}
                anchor={anchor}
                onReview={
                  team && guidesToReview(section).needReview.length > 0
                    ? () => setInReview({ section, anchor, team, open: true })
                    : undefined
                }
              />
            </li>
          );
        })}
      </ol>
      {inReview && (
        <SectionReview
          series={series}
          section={inReview.section}
          team={inReview.team}
          open={inReview.open}
          reload={reload}
          onCancel={close}
          onDone={count => {
            const { title } = inReview.section;
            setSaved({ team: inReview.team, title, count });
            close();
          }}
          onExited={() => {
            setInReview(undefined);
            focusOn(inReview.anchor);
          }}
        />
      )}
    </>
  );
}
