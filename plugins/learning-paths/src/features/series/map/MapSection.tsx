import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  Concern,
  PlacedSection,
  progressIn,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ConcernIcon } from '../../../shared/concern/ConcernIcon';
import { useConcernClass } from '../../../shared/concern/useConcernClass';
import { SectionCount } from '../../../shared/steps/SectionCount';
import { sectionAnchor } from '../../../shared/steps/steps';
import { statusColours } from '../../../shared/progress/statusColours';
import { muted } from '../../../shared/ui/colours';
import { panel, radius } from '../../../shared/ui/look';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { MapCell } from './MapCell';

const useStyles = makeStyles(
  theme => {
    const { changed, due } = statusColours(theme);
    const badge = (strong: string, fill: string) => ({
      padding: theme.spacing(0, 0.75),
      borderRadius: radius.cell,
      border: `1px solid ${strong}`,
      backgroundColor: fill,
      color: theme.palette.text.primary,
      fontSize: '0.75rem',
      lineHeight: 1.5,
      whiteSpace: 'nowrap' as const,
    });
    return {
      root: {
        ...panel(theme),
        display: 'flex',
        flexDirection: 'column',
        flexBasis: 0,
        minWidth: 0,
        // Of the concern, as what `color` paints below it.
        borderTop: '4px solid var(--concern)',
        padding: theme.spacing(1, 1.5, 1.5),
        outline: '0 solid var(--concern)',
        outlineOffset: 2,
        '&:hover, &:focus-within': { outlineWidth: 2 },
        breakInside: 'avoid',
        '@media print': { outline: 'none' },
      },
      heading: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.25, 0.75),
        minHeight: 32,
        marginBottom: theme.spacing(0.75),
        borderRadius: radius.cell,
        color: theme.palette.text.primary,
        '&:hover $title': { textDecoration: 'underline' },
      },
      icon: { fontSize: '1.35rem', flex: 'none' },
      title: {
        // Room for the longest of usual words; the counts go below it where there is no more.
        flex: '1 1 106px',
        minWidth: 106,
        fontWeight: 700,
        fontSize: '1rem',
        lineHeight: 1.25,
        hyphens: 'manual',
        overflowWrap: 'anywhere',
      },
      counts: {
        flex: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.25, 0.75),
        maxWidth: '100%',
        fontSize: '0.8rem',
        color: muted(theme),
      },
      changed: badge(changed.strong, changed.fill),
      due: badge(due.strong, due.fill),
      cells: {
        flexGrow: 1,
        display: 'grid',
        gridAutoRows: 'minmax(34px, 1fr)',
        gap: theme.spacing(0.75),
        listStyle: 'none',
        margin: 0,
        padding: 0,
        '& > li': { minWidth: 0, display: 'flex' },
      },
      squares: {
        gridTemplateColumns: 'repeat(auto-fill, minmax(44px, 1fr))',
        gridAutoRows: '44px',
      },
    };
  },
  { name: 'LearningPathsMapSection' },
);

/** A concern on the map: its heading leads to its card, each of its cells to a guide. */
export function MapSection(props: {
  placed: PlacedSection;
  concern: Concern;
  /** Slug of the series. */
  series: string;
  /** The states of a team are known. */
  isTracked: boolean;
  compact: boolean;
  /** Its share of the room, beside its neighbours or below them. */
  grow: number;
}) {
  const { placed, concern, series, isTracked, compact, grow } = props;
  const { section, cells, cellColumns, index } = placed;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const concernClass = useConcernClass();
  const progress = progressIn([section]);
  return (
    <div
      role="listitem"
      className={`${classes.root} ${concernClass(concern.colour)}`}
      style={{ flexGrow: grow }}
    >
      <Link
        to={urls.series(series, sectionAnchor(index))}
        className={classes.heading}
        underline="none"
      >
        <ConcernIcon concern={concern} className={classes.icon} />
        <span dir="auto" className={classes.title}>
          {section.title}
        </span>{' '}
        <span className={classes.counts}>
          <SectionCount section={section} progress={progress} />{' '}
          {progress && progress.changed > 0 && (
            <span className={classes.changed}>
              {t('progress.changed', { count: progress.changed })}
            </span>
          )}{' '}
          {progress && progress.due > 0 && (
            <span className={classes.due}>
              {t('progress.due', { count: progress.due })}
            </span>
          )}
        </span>
      </Link>
      <ul
        className={`${classes.cells} ${compact ? classes.squares : ''}`}
        style={
          compact
            ? undefined
            : { gridTemplateColumns: `repeat(${cellColumns}, minmax(0, 1fr))` }
        }
      >
        {cells.map((cell, at) => (
          <li key={`${at}:${cell.step.title}`}>
            <MapCell
              cell={cell}
              section={section.title}
              series={series}
              isTracked={isTracked}
              compact={compact}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
