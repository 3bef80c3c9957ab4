import { Link } from '@backstage/core-components';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import {
  MapCell as Cell,
  statusOf,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { statusSurfaces } from '../../../shared/progress/statusColours';
import { muted } from '../../../shared/ui/colours';
import { panel, radius } from '../../../shared/ui/look';
import { useFormat } from '../../../shared/ui/useFormat';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => {
    return {
      root: {
        flex: '1 1 auto',
        minWidth: 0,
        display: 'flex',
        alignItems: 'center',
        gap: theme.spacing(0.75),
        padding: theme.spacing(0.5, 1),
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: radius.cell,
        backgroundColor: theme.palette.action.hover,
        color: theme.palette.text.primary,
        fontSize: '0.8125rem',
        lineHeight: 1.2,
        printColorAdjust: 'exact',
        'a&:hover': { boxShadow: 'inset 0 0 0 1px currentColor' },
        '@media print': { boxShadow: 'none' },
      },
      label: {
        flex: '1 1 auto',
        minWidth: 0,
        // Two lines hold most titles; the tooltip has the rest.
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 2,
        overflow: 'hidden',
        overflowWrap: 'break-word',
        '@media print': { WebkitLineClamp: 'none' },
      },
      minutes: { flex: 'none', color: muted(theme), fontSize: '0.75rem' },
      missing: { color: muted(theme), borderStyle: 'dashed' },
      square: {
        justifyContent: 'center',
        padding: 0,
        '& $label': { display: 'none' },
      },
      ...statusSurfaces(theme),
    };
  },
  { name: 'LearningPathsMapCell' },
);

const useTooltipStyles = makeStyles(
  theme => ({
    tooltip: {
      ...panel(theme),
      padding: theme.spacing(1, 1.25),
      fontSize: '0.8rem',
      fontWeight: 400,
      lineHeight: 1.4,
      color: theme.palette.text.primary,
      boxShadow: theme.shadows[2],
    },
    title: { display: 'block', fontWeight: 700 },
  }),
  { name: 'LearningPathsMapTooltip' },
);

/** A guide on the map, filled with the state of the team; it tells all when it is reached. */
export function MapCell(props: {
  cell: Cell;
  /** Title of its section. */
  section: string;
  /** Slug of the series. */
  series: string;
  isTracked: boolean;
  compact: boolean;
}) {
  const { cell, section, series, isTracked, compact } = props;
  const { step, role, mark } = cell;
  const { t } = useTranslation();
  const format = useFormat();
  const urls = usePageUrls();
  const classes = useStyles();
  const { title: titleClass, ...tooltipClasses } = useTooltipStyles();
  const status = statusOf(step);
  const minutes =
    step.minutes === undefined ? undefined : format.duration(step.minutes);
  const state = status && t(`status.${status}`);

  // A square without a state has no other content.
  const showsMinutes =
    minutes && !status && (compact || (!isTracked && role !== 'only'));

  const label = () => {
    switch (role) {
      case 'overview':
        return t('map.overview');
      case 'only':
        // The title stands right above it.
        return state ?? minutes ?? t('map.guide');
      default:
        return step.title;
    }
  };
  const title =
    role === 'overview' ? t('map.overviewOf', { title: section }) : step.title;
  const facts = [
    state ?? (isTracked && step.guide ? t('map.notExpected') : undefined),
    mark && t(`step.${mark}`),
    step.target.kind === 'entity' ? t('step.entity') : undefined,
    step.textDiffers ? t('review.textDiffersShort') : undefined,
    minutes,
  ].filter(fact => fact !== undefined);

  const className = [
    classes.root,
    status && classes[status],
    mark === 'missing' && classes.missing,
    compact && classes.square,
  ]
    .filter(Boolean)
    .join(' ');
  const content = (
    <>
      {status && <StatusIcon status={status} />}
      <span className={classes.label}>{label()}</span>{' '}
      {showsMinutes && <span className={classes.minutes}>{minutes}</span>}
    </>
  );
  return (
    <Tooltip
      classes={tooltipClasses}
      interactive
      title={
        <>
          <span className={titleClass}>{title}</span>
          {facts.join(' · ')}
        </>
      }
    >
      {step.guide ? (
        <Link
          to={urls.guide(step.guide, { series })}
          className={className}
          underline="none"
          aria-label={[title, ...facts].join(', ')}
          // What it would describe is the name already.
          aria-describedby={undefined}
        >
          {content}
        </Link>
      ) : (
        <span className={className}>
          {content}
          <VisuallyHidden> ({facts.join(', ')})</VisuallyHidden>
        </span>
      )}
    </Tooltip>
  );
}
