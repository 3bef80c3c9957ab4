import { makeStyles } from '@material-ui/core/styles';
import {
  guidePaths,
  Series,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useTranslation } from '../../messages/useTranslation';
import { Notice } from '../../shared/ui/feedback/Notice';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { GuideHtml } from '../article';
import { useSeries } from './hooks/useSeries';
import { PlatformMap } from './map/PlatformMap';
import { SeriesHeader } from './SeriesHeader';
import { SeriesLinks } from './SeriesLinks';
import { SeriesSections } from './SeriesSections';
import { SeriesSkeleton } from './SeriesSkeleton';

const useStyles = makeStyles(
  theme => ({
    introduction: { maxWidth: '80ch', margin: theme.spacing(3, 0) },
  }),
  { name: 'LearningPathsSeriesPage' },
);

function SeriesView(props: {
  series: Series;
  settled: boolean;
  reload: () => Promise<Series | undefined>;
}) {
  const { series, settled, reload } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const paths = useMemo(() => guidePaths(series.steps), [series.steps]);

  return (
    <>
      <SeriesHeader series={series} settled={settled} />
      {series.steps.length > 0 && <PlatformMap series={series} />}
      {series.introductionHtml && (
        <section
          aria-label={t('series.introduction')}
          className={classes.introduction}
        >
          <GuideHtml
            html={series.introductionHtml}
            isPlain={series.isPlain}
            series={{ slug: series.slug, paths }}
          />
        </section>
      )}
      {series.steps.length === 0 ? (
        <Notice title={t('series.emptyTitle')} text={t('series.emptyText')} />
      ) : (
        <SeriesSections series={series} settled={settled} reload={reload} />
      )}
      {series.next && (
        <SeriesLinks label={t('series.after')} series={[series.next]} />
      )}
    </>
  );
}

/** A learning path: what it is about, its platform as a map, and a card for each concern. */
export function SeriesPage() {
  const { slug = '' } = useParams();
  const state = useSeries(slug);
  const { t } = useTranslation();
  const urls = usePageUrls();

  if (state.status === 'loading') {
    return <SeriesSkeleton />;
  }
  if (state.status === 'ready') {
    return (
      <SeriesView
        series={state.value}
        settled={!state.refreshing}
        reload={state.reload}
      />
    );
  }
  return (
    <ProblemPage
      problem={state}
      crumbs={[{ label: t('common.learningPaths'), to: urls.index() }]}
      notFound={{
        title: t('problem.seriesNotFoundTitle'),
        text: t('problem.seriesNotFoundText', { slug }),
      }}
    />
  );
}
