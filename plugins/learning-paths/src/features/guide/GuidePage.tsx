import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useParams, useSearchParams } from 'react-router-dom';
import { useTranslation } from '../../messages/useTranslation';
import { sectionAnchor, sectionOf } from '../../shared/steps/steps';
import { PageSkeleton } from '../../shared/ui/feedback/PageSkeleton';
import { Crumb } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { REF_PARAMETER, usePageUrls } from '../../shared/urls/usePageUrls';
import { GuideLayout } from './GuideLayout';
import { useGuide } from './hooks/useGuide';

function useCrumbs(guide: Guide | undefined): Crumb[] {
  const { t } = useTranslation();
  const urls = usePageUrls();
  const root = { label: t('common.learningPaths'), to: urls.index() };
  if (!guide) {
    return [root];
  }
  const { series, path, title } = guide;
  if (!series) {
    return [root, { label: title }];
  }
  const inPath = [root, { label: series.title, to: urls.series(series.slug) }];
  const section = sectionOf(series.steps, path);
  // The overview of a section has the section's name; once is enough.
  if (section >= 0 && series.section !== title) {
    inPath.push({
      label: series.section,
      to: urls.series(series.slug, sectionAnchor(section)),
    });
  }
  return [...inPath, { label: title }];
}

function PageOf(props: { path: string }) {
  const { path } = props;
  const [search] = useSearchParams();
  const series = search.get('series') || undefined;
  const state = useGuide(path, series);
  const { t } = useTranslation();
  const crumbs = useCrumbs(state.status === 'ready' ? state.guide : undefined);

  if (state.status === 'loading') {
    return <PageSkeleton layout="guide" />;
  }
  if (state.status === 'ready') {
    return (
      <GuideLayout
        guide={state.guide}
        crumbs={crumbs}
        settled={!state.refreshing}
        outdated={state.outdated}
        onReload={state.reload}
      />
    );
  }
  return (
    <ProblemPage
      problem={state}
      crumbs={crumbs}
      series={series}
      notFound={{
        title: t('problem.guideNotFoundTitle'),
        text: t('problem.guideNotFoundText', { path }),
      }}
    />
  );
}

/**
 * One guide, read on its own or as part of a path (`?series=`); with `external`, our
 * page about an external one, named by `?ref=`.
 */
export function GuidePage(props: { external?: boolean }) {
  const below = useParams()['*'] ?? '';
  const [search] = useSearchParams();
  const path = props.external ? search.get(REF_PARAMETER) : `/${below}`;
  return path ? (
    <PageOf path={path} />
  ) : (
    <ProblemPage problem={{ status: 'notFound' }} />
  );
}
