import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { AsOfNote } from '../../shared/ui/AsOfNote';
import { Disclosure } from '../../shared/ui/Disclosure';
import { FailedNotice } from '../../shared/ui/feedback/FailedNotice';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { useDebounced } from '../../shared/ui/useDebounced';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { CoverageActions } from './CoverageActions';
import { CoverageFilters } from './CoverageFilters';
import { CoverageSkeleton } from './CoverageSkeleton';
import { CoverageView } from './CoverageView';
import { useAllSeries } from './hooks/useAllSeries';
import { MOST_ROWS, useCoverage } from './hooks/useCoverage';
import { CoverageSort, CoverageView as View } from './hooks/coverageAddress';
import { isFiltered, useCoverageAddress } from './hooks/useCoverageAddress';
import { useShownPath } from './hooks/useShownPath';
import { NoRows, NoRowsReason } from './NoRows';
import { PathField } from './PathField';

/** The table begins with so many rows, and grows by so many. */
const PAGE_SIZE = 50;

/** How many rows are drawn of a view; another view begins anew. */
function useLimit(view: View): [number, () => void] {
  const [grown, setGrown] = useState({ view, limit: PAGE_SIZE });
  const limit = grown.view === view ? grown.limit : PAGE_SIZE;
  return [limit, () => setGrown({ view, limit: limit + PAGE_SIZE })];
}

/** How far all teams are, by the concerns of series. */
export function CoveragePage() {
  const { view, change, clear } = useCoverageAddress();
  const debounced = useDebounced(view);
  // A path that is chosen is no typing, and nothing is shown before.
  const asked = debounced.path ? debounced : view;
  const [limit, showMore] = useLimit(asked);
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'), {
    noSsr: true,
  });
  const [hasFilters, setHasFilters] = useState(() => isFiltered(view.filter));
  const allSeries = useAllSeries();
  const choose = useCallback(
    (slug: string) => change({ series: slug }),
    [change],
  );
  const sortBy = useCallback(
    (by: CoverageSort) => change({ sort: by === 'done' ? undefined : by }),
    [change],
  );
  const isSettled = useShownPath({ named: view.path, allSeries, choose });
  const { filter, sort } = asked;
  const state = useCoverage({
    filter,
    sort,
    // A tree can only be folded when all of it is there.
    rows: filter.by === 'group' ? Math.max(MOST_ROWS, limit) : limit,
    trend: !isPhone || sort === 'trend',
    enabled: isSettled,
  });
  const { t } = useTranslation();
  const urls = usePageUrls();

  const series = useMemo(
    () => (allSeries.status === 'ready' ? allSeries.value : []),
    [allSeries],
  );
  const titles = useMemo(
    () => new Map(series.map(({ slug, title }) => [slug, title])),
    [series],
  );
  const root = { label: t('common.learningPaths'), to: urls.index() };

  if (state.status === 'forbidden') {
    return (
      <ProblemPage
        problem={state}
        crumbs={[root]}
        forbiddenText={t('coverage.forbiddenText')}
      />
    );
  }

  const noRows = (by: CoverageFilter) => {
    const reason = (): NoRowsReason => {
      if (allSeries.status === 'ready' && series.length === 0) {
        return 'noSeries';
      }
      return isFiltered(by) ? 'noMatch' : 'nobody';
    };
    return (
      <NoRows reason={reason()} onClear={isFiltered(by) ? clear : undefined} />
    );
  };
  const content = () => {
    switch (state.status) {
      case 'loading':
        return <CoverageSkeleton />;
      case 'error':
        return <FailedNotice title={t('coverage.failed')} problem={state} />;
      case 'notFound':
        return (
          <NoRows
            reason="unknown"
            onClear={() => {
              clear();
              change({ series: undefined });
            }}
          />
        );
      default:
        return state.value.coverage.items.length === 0 ? (
          noRows(state.value.filter)
        ) : (
          <CoverageView
            shown={state.value}
            refreshing={state.refreshing}
            titles={titles}
            limit={limit}
            isPhone={isPhone}
            onSort={sortBy}
            onMore={showMore}
          />
        );
    }
  };
  const filters = (
    <CoverageFilters
      view={view}
      isPhone={isPhone}
      onChange={change}
      onClear={clear}
    />
  );
  return (
    <>
      <PageTitle
        title={t('coverage.title')}
        subtitle={t('coverage.subtitle')}
        crumbs={[root, { label: t('coverage.title') }]}
        actions={
          <CoverageActions filter={filter}>
            <PathField path={view.path} series={series} onChange={choose} />
          </CoverageActions>
        }
      />
      {isPhone ? (
        <Disclosure
          label={t('coverage.filter.more')}
          open={hasFilters}
          onToggle={() => setHasFilters(!hasFilters)}
        >
          {filters}
        </Disclosure>
      ) : (
        filters
      )}
      {filter.asOf && (
        <AsOfNote
          asOf={filter.asOf}
          onNow={() => change({ asOf: undefined })}
        />
      )}
      {content()}
    </>
  );
}
