import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../messages/useTranslation';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { CellAddress } from '../hooks/coverageAddress';
import { FilteredCoverage } from '../hooks/useCoverage';
import { CellState } from '../hooks/useSelection';
import { GroupCell } from './GroupCell';
import { RemindTeam } from './RemindTeam';
import { TeamCell } from './TeamCell';
import { TeamSum } from './TeamSum';

/** What is behind a cell, in each of its states. */
export function CellContent(props: {
  state: CellState;
  shown: FilteredCoverage;
  /** Titles of series by slug. */
  titles: ReadonlyMap<string, string>;
  onOpen: (cell: CellAddress) => void;
}) {
  const { state, shown, titles, onOpen } = props;
  const { filter, coverage } = shown;
  const { t } = useTranslation();
  switch (state.status) {
    case 'loading':
      return <Loading />;
    case 'error':
      return (
        <FailedNotice title={t('coverage.drawer.failed')} problem={state} />
      );
    case 'ready':
      break;
    default:
      return (
        <Typography role="alert">{t('coverage.drawer.noCell')}</Typography>
      );
  }
  const { selection } = state;
  const { row, section, index, byGroup } = selection;
  const series = section?.series ?? filter.series;
  const content = () => {
    if (!section || index === undefined) {
      return (
        <TeamSum
          selection={selection}
          sections={coverage.sections}
          filter={filter}
          onOpen={onOpen}
        />
      );
    }
    const cell = { ...selection, section, index };
    return byGroup ? (
      <GroupCell selection={cell} filter={filter} />
    ) : (
      <TeamCell selection={cell} filter={filter} />
    );
  };
  return (
    <>
      {content()}
      {!byGroup && series && !filter.asOf && (
        <RemindTeam
          key={`${row.team} ${series}`}
          team={row.team}
          name={row.name}
          series={series}
          title={titles.get(series) ?? series}
        />
      )}
    </>
  );
}
