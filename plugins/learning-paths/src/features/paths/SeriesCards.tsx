import { makeStyles } from '@material-ui/core/styles';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';
import { FilterChanges } from '../../shared/urls/useAddressFilter';
import { filterSeries, SeriesFilter } from './hooks/useSeriesFilter';
import { NoMatch } from './NoMatch';
import { SeriesCard } from './SeriesCard';

const useStyles = makeStyles(
  theme => ({
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
      gap: theme.spacing(2.5),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    waiting: { opacity: 0.6 },
  }),
  { name: 'LearningPathsSeriesCards' },
);

/** The paths that were found, a card each, or what to try where there is none. */
export function SeriesCards(props: {
  found: SeriesSummary[];
  filter: SeriesFilter;
  /** The words that `found` is the answer to. */
  searched: string;
  refreshing: boolean;
  onChange: (changes: FilterChanges<SeriesFilter>) => void;
  onClear: () => void;
}) {
  const { found, filter, searched, refreshing, onChange, onClear } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const list = filterSeries(found, filter);
  const guides = list.reduce(
    (sum, { matching }) => sum + (matching?.total ?? 0),
    0,
  );
  const paths = t('index.found', { count: list.length });
  const count = guides
    ? `${paths}, ${t('index.foundGuides', { count: guides })}`
    : paths;
  return (
    <div aria-busy={refreshing} className={refreshing ? classes.waiting : ''}>
      <VisuallyHidden role="status">{refreshing ? '' : count}</VisuallyHidden>
      {list.length === 0 ? (
        <NoMatch
          filter={{ ...filter, text: searched }}
          foundByWords={found.length}
          onChange={onChange}
          onClear={onClear}
        />
      ) : (
        <ul className={classes.cards}>
          {list.map(series => (
            <li key={series.slug}>
              <SeriesCard series={series} searched={searched} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
