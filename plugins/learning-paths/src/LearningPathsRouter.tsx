import { lazy, Suspense, useRef } from 'react';
import { Route, Routes } from 'react-router-dom';
import { DocumentPage, ExternalGuidePage, GuidePage } from './features/guide';
import { IndexPage } from './features/paths';
import { SeriesPage } from './features/series';
import { TeamProvider } from './shared/team/TeamProvider';
import { PageSkeleton } from './shared/ui/feedback/PageSkeleton';
import { ProblemPage } from './shared/ui/page/ProblemPage';
import { Visit, VisitContext } from './shared/ui/page/useScrollAndFocus';

// Whoever reads a path need not wait for the code of pages for those who look after one.
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

/** The pages of Learning Paths, without the shell around them. */
export function LearningPathsRouter() {
  const visit = useRef<Visit>({ pagesOpened: 0, scrolled: new Map() });
  return (
    <VisitContext.Provider value={visit.current}>
      <TeamProvider>
        <Suspense fallback={<PageSkeleton layout="rows" />}>
          <Routes>
            <Route index element={<IndexPage />} />
            <Route path="series/:slug" element={<SeriesPage />} />
            <Route path="guides/*" element={<GuidePage />} />
            <Route path="documents/*" element={<DocumentPage />} />
            <Route path="outside" element={<ExternalGuidePage />} />
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
