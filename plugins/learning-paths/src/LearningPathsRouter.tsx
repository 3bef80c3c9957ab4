import { lazy, Suspense, useRef } from 'react';
import { Route, Routes } from 'react-router-dom';
import { TeamProvider } from './shared/team/TeamProvider';
import { PageSkeleton } from './shared/ui/feedback/PageSkeleton';
import { ProblemPage } from './shared/ui/page/ProblemPage';
import { Visit, VisitContext } from './shared/ui/page/useScrollAndFocus';

// Each page brings its own code, so that nobody waits for that of another.
const IndexPage = lazy(async () => ({
  default: (await import('./features/paths/IndexPage')).IndexPage,
}));
const SeriesPage = lazy(async () => ({
  default: (await import('./features/series/SeriesPage')).SeriesPage,
}));
const GuidePage = lazy(async () => ({
  default: (await import('./features/guide/GuidePage')).GuidePage,
}));
const DocumentPage = lazy(async () => ({
  default: (await import('./features/guide/GuidePage')).DocumentPage,
}));
const ExternalGuidePage = lazy(async () => ({
  default: (await import('./features/guide/GuidePage')).ExternalGuidePage,
}));
const CoveragePage = lazy(async () => ({
  default: (await import('./features/coverage/CoveragePage')).CoveragePage,
}));
const EntitiesPage = lazy(async () => ({
  default: (await import('./features/entity/list/EntitiesPage')).EntitiesPage,
}));
const HealthPage = lazy(async () => ({
  default: (await import('./features/health/HealthPage')).HealthPage,
}));
const TransferPage = lazy(async () => ({
  default: (await import('./features/team/transfer/TransferPage')).TransferPage,
}));
const TeamPage = lazy(async () => ({
  default: (await import('./features/team/TeamPage')).TeamPage,
}));

const shaped = (layout: 'cards' | 'guide', page: JSX.Element) => (
  <Suspense fallback={<PageSkeleton layout={layout} />}>{page}</Suspense>
);

/** The pages of Learning Paths, without the shell around them. */
export function LearningPathsRouter() {
  const visit = useRef<Visit>({ pagesOpened: 0, scrolled: new Map() });
  return (
    <VisitContext.Provider value={visit.current}>
      <TeamProvider>
        <Suspense fallback={<PageSkeleton layout="rows" />}>
          <Routes>
            <Route index element={shaped('cards', <IndexPage />)} />
            <Route
              path="series/:slug"
              element={shaped('cards', <SeriesPage />)}
            />
            <Route path="guides/*" element={shaped('guide', <GuidePage />)} />
            <Route
              path="documents/*"
              element={shaped('guide', <DocumentPage />)}
            />
            <Route
              path="outside"
              element={shaped('guide', <ExternalGuidePage />)}
            />
            <Route path="entities" element={<EntitiesPage />} />
            <Route path="health" element={<HealthPage />} />
            <Route path="coverage" element={<CoveragePage />} />
            <Route path="teams/:kind/:namespace/:name" element={<TeamPage />} />
            <Route
              path="teams/:kind/:namespace/:name/transfer"
              element={<TransferPage />}
            />
            <Route
              path="*"
              element={<ProblemPage problem={{ status: 'notFound' }} />}
            />
          </Routes>
        </Suspense>
      </TeamProvider>
    </VisitContext.Provider>
  );
}
