import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { AsOfNote } from '../../shared/ui/AsOfNote';
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
import { isFiltered, useCoverageFilter } from './hooks/useCoverageFilter';
import { NoRows, NoRowsReason } from './NoRows';

/** The table begins with so many rows, and grows by so many. */
const PAGE_SIZE = 50;

/** How many rows are drawn under a filter; another filter begins anew. */
function useLimit(filter: CoverageFilter): [number, () => void] {
  const [grown, setGrown] = useState({ filter, limit: PAGE_SIZE });
  const limit = grown.filter === filter ? grown.limit : PAGE_SIZE;
  return [limit, () => setGrown({ filter, limit: limit + PAGE_SIZE })];
}

/** How far all teams are, by the concerns of series. */
export function CoveragePage() {
  const { filter, change, clear } = useCoverageFilter();
  const asked = useDebounced(filter);
  const [limit, showMore] = useLimit(asked);
  // A tree can only be folded when all of it is there.
  const wanted = asked.by === 'group' ? Math.max(MOST_ROWS, limit) : limit;
  const state = useCoverage(asked, wanted);
  const allSeries = useAllSeries();
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

  const noRows = ({ series: slug, ...others }: CoverageFilter) => {
    const reason = (): NoRowsReason => {
      if (allSeries.status === 'ready' && series.length === 0) {
        return 'noSeries';
      }
      return isFiltered(others) ? 'noMatch' : 'nobody';
    };
    return (
      <NoRows
        reason={reason()}
        onClear={slug || isFiltered(others) ? clear : undefined}
      />
    );
  };
  const content = () => {
    switch (state.status) {
      case 'loading':
        return <CoverageSkeleton />;
      case 'error':
        return <FailedNotice title={t('coverage.failed')} problem={state} />;
      case 'notFound':
        return <NoRows reason="unknown" onClear={clear} />;
      default:
        return state.value.coverage.items.length === 0 ? (
          noRows(state.value.filter)
        ) : (
          <CoverageView
            shown={state.value}
            refreshing={state.refreshing}
            titles={titles}
            limit={limit}
            onMore={showMore}
          />
        );
    }
  };
  return (
    <>
      <PageTitle
        title={t('coverage.title')}
        subtitle={t('coverage.subtitle')}
        crumbs={[root, { label: t('coverage.title') }]}
        actions={<CoverageActions filter={asked} />}
      />
      <CoverageFilters
        filter={filter}
        series={series}
        onChange={change}
        onClear={clear}
      />
      {asked.asOf && (
        <AsOfNote asOf={asked.asOf} onNow={() => change({ asOf: undefined })} />
      )}
      {content()}
    </>
  );
}
