import { makeStyles } from '@material-ui/core/styles';
import { CoveragePoint } from '@learning-paths/backstage-plugin-learning-paths-common';
import { accents, muted } from '../../../shared/ui/colours';

const WIDTH = 52;
const HEIGHT = 22;
const EDGE = 3;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', flex: 'none', overflow: 'visible' },
    base: { stroke: theme.palette.divider, strokeWidth: 1 },
    line: {
      fill: 'none',
      stroke: muted(theme),
      strokeWidth: 1.75,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    },
    end: { fill: accents(theme).success },
  }),
  { name: 'LearningPathsSparkline' },
);

/** How much was done over time, from none at the bottom to all at the top; its words stand beside it. */
export function Sparkline(props: { points: readonly CoveragePoint[] }) {
  const { points } = props;
  const classes = useStyles();
  const places = points.map(({ done, total }, index) => {
    const x =
      EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
    const share = total > 0 ? done / total : 0;
    return [x, HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)];
  });
  const [endX, endY] = places[places.length - 1] ?? [EDGE, HEIGHT - EDGE];
  return (
    <svg
      className={classes.root}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
    >
      <line
        className={classes.base}
        x1={0}
        x2={WIDTH}
        y1={HEIGHT - 0.5}
        y2={HEIGHT - 0.5}
      />
      <polyline
        className={classes.line}
        points={places.map(place => place.join(',')).join(' ')}
      />
      <circle className={classes.end} cx={endX} cy={endY} r={2.75} />
    </svg>
  );
}
