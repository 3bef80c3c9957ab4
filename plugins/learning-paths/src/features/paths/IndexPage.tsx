import { usePermission } from '@backstage/plugin-permission-react';
import {
  SeriesSummary,
  sourceReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { useReadingHistory } from '../../shared/reading/useReadingHistory';
import { useSeriesList } from '../../shared/team/useSeriesList';
import { FailedNotice } from '../../shared/ui/feedback/FailedNotice';
import { PageSkeleton } from '../../shared/ui/feedback/PageSkeleton';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { useDebounced } from '../../shared/ui/useDebounced';
import { ContinueReading } from '../reading';
import { filterChoices, useSeriesFilter } from './hooks/useSeriesFilter';
import { IndexActions } from './IndexActions';
import { IndexFilters } from './IndexFilters';
import { NoSeries } from './NoSeries';
import { SeriesCards } from './SeriesCards';

/** All learning paths, as cards. */
export function IndexPage() {
  const { filter, change, clear } = useSeriesFilter();
  const text = useDebounced(filter.text.trim());
  const state = useSeriesList(text);
  const { t } = useTranslation();
  const health = usePermission({ permission: sourceReadPermission });
  // What the reader began stands above the cards, and is not to push them down later.
  const { isKnown } = useReadingHistory();

  // Until an answer comes, what is on the page is that to the words of before.
  const [searched, setSearched] = useState(text);
  // What the list can be narrowed to does not go where nothing is found.
  const [choices, setChoices] = useState<SeriesSummary[]>([]);
  if (state.status === 'ready' && !state.refreshing) {
    if (searched !== text) {
      setSearched(text);
    }
    if (state.value.length > 0 && choices !== state.value) {
      setChoices(state.value);
    }
  }

  // Once somebody searches, the field that he types in stays, whatever comes of it.
  if ((state.status === 'loading' && !text) || !isKnown) {
    return <PageSkeleton layout="cards" />;
  }
  if (
    state.status === 'forbidden' ||
    state.status === 'notFound' ||
    (state.status === 'error' && !text)
  ) {
    return <ProblemPage problem={state} />;
  }
  const found = state.status === 'ready' ? state.value : [];
  const none =
    state.status === 'ready' && !state.refreshing && !text && !found.length;
  return (
    <>
      <PageTitle
        title={t('common.learningPaths')}
        subtitle={t('index.subtitle')}
        actions={
          <IndexActions
            unavailable={found.some(series => !series.progress)}
            maySeeSources={health.allowed}
          />
        }
      />
      {none ? (
        <NoSeries maySeeSources={health.allowed} />
      ) : (
        <>
          <ContinueReading />
          <IndexFilters
            filter={filter}
            {...filterChoices(choices, filter)}
            onChange={change}
          />
        </>
      )}
      {state.status === 'loading' && <PageSkeleton layout="cards" bodyOnly />}
      {state.status === 'error' && (
        <FailedNotice title={t('index.searchFailed')} problem={state} />
      )}
      {state.status === 'ready' && !none && (
        <SeriesCards
          found={found}
          filter={filter}
          searched={searched}
          refreshing={state.refreshing}
          onChange={change}
          onClear={clear}
        />
      )}
    </>
  );
}
