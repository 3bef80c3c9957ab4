import {
  Guide,
  guidesAtAddress,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import {
  Navigate,
  useLocation,
  useParams,
  useSearchParams,
} from 'react-router-dom';
import { useTranslation } from '../../messages/useTranslation';
import { Problem } from '../../shared/query/queryState';
import { sectionAnchor, sectionOf } from '../../shared/steps/steps';
import { PageSkeleton } from '../../shared/ui/feedback/PageSkeleton';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { Crumb } from '../../shared/ui/page/Trail';
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

function GuideProblem(props: { path: string; problem: Problem }) {
  const { path, problem } = props;
  const [search] = useSearchParams();
  const { t } = useTranslation();
  return (
    <ProblemPage
      problem={problem}
      crumbs={useCrumbs(undefined)}
      series={search.get('series') || undefined}
      notFound={{
        title: t('problem.guideNotFoundTitle'),
        text: t('problem.guideNotFoundText', { path }),
      }}
    />
  );
}

/** Leads to the guide that an address of older form means, if there is one. */
function OlderAddress(props: { path: string; otherwise: ReactNode }) {
  const { path, otherwise } = props;
  const { search, hash } = useLocation();
  const state = useGuide(path);
  const [pathname] = usePageUrls().guide(path).split('?');
  if (state.status === 'loading') {
    return <PageSkeleton layout="guide" />;
  }
  return state.status === 'ready' ? (
    <Navigate to={{ pathname, search, hash }} replace />
  ) : (
    <>{otherwise}</>
  );
}

function PageOf(props: {
  path: string;
  /** What the address meant before guides had shorter ones. */
  older?: string;
}) {
  const { path, older } = props;
  const [search] = useSearchParams();
  const state = useGuide(path, search.get('series') || undefined);
  const crumbs = useCrumbs(state.status === 'ready' ? state.guide : undefined);

  if (state.status === 'loading') {
    return <PageSkeleton layout="guide" />;
  }
  if (state.status === 'ready') {
    return (
      <GuideLayout
        guide={state.guide}
        crumbs={crumbs}
        askedFor={path}
        settled={!state.refreshing}
        outdated={state.outdated}
        onReload={state.reload}
      />
    );
  }
  const problem = <GuideProblem path={path} problem={state} />;
  return state.status === 'notFound' && older ? (
    <OlderAddress path={older} otherwise={problem} />
  ) : (
    problem
  );
}

const nowhere = <ProblemPage problem={{ status: 'notFound' }} />;

/** One guide, read on its own or as part of a path (`?series=`). */
export function GuidePage() {
  const rest = useParams()['*'];
  if (!rest) {
    return nowhere;
  }
  const [path, older] = guidesAtAddress(rest);
  return <PageOf path={path} older={older} />;
}

/** A guide that lies outside the folder `guides`. */
export function DocumentPage() {
  const rest = useParams()['*'];
  return rest ? <PageOf path={`/${rest}`} /> : nowhere;
}

/** Our page about an external one, named by `?ref=`. */
export function ExternalGuidePage() {
  const [search] = useSearchParams();
  const ref = search.get(REF_PARAMETER);
  return ref ? <PageOf path={ref} /> : nowhere;
}
