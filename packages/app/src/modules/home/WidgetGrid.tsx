import type {
  HomePageDefaultConfigItem,
  HomePageWidgetData,
} from '@backstage/plugin-home-react/alpha';
import { makeStyles } from '@material-ui/core/styles';

/** Of the grid of the home plugin. */
const ALL_COLUMNS = 12;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2.5),
      maxWidth: 1440,
      marginBottom: theme.spacing(2),
    },
    band: {
      display: 'grid',
      gap: theme.spacing(2.5),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    },
    column: {
      display: 'grid',
      gap: theme.spacing(2.5),
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  }),
  { name: 'ExampleHomeGrid' },
);

/** Widgets beside each other: those of one column are below each other. */
type Band = Map<number, HomePageWidgetData[]>;

/** Bands from the top; a widget as wide as the page has one of its own. */
function bandsOf(
  widgets: readonly HomePageWidgetData[],
  places: readonly HomePageDefaultConfigItem[],
): Band[] {
  const bands: Band[] = [];
  let isOpen = false;
  const inOrder = [...places].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  for (const { component: name, column, width } of inOrder) {
    const widget = widgets.find(known => known.name === name);
    if (widget) {
      const isWide = width >= ALL_COLUMNS;
      const band: Band = (isOpen && !isWide && bands.at(-1)) || new Map();
      if (!bands.includes(band)) {
        bands.push(band);
      }
      isOpen = !isWide;
      band.set(column, [...(band.get(column) ?? []), widget]);
    }
  }
  return bands;
}

/** Widgets where the configuration has them, each as high as what is in it. */
export function WidgetGrid(props: {
  widgets: readonly HomePageWidgetData[];
  places: readonly HomePageDefaultConfigItem[];
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {bandsOf(props.widgets, props.places).map((band, row) => (
        <div key={row} className={classes.band}>
          {[...band].map(([column, widgets]) => (
            <div key={column} className={classes.column}>
              {widgets.map(({ name, component }) => (
                <div key={name}>{component}</div>
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
