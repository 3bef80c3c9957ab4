import { lazy, Suspense, useRef } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Visit, VisitContext } from '../../hooks/useArrival';
import { GuidePage } from '../GuidePage';
import { IndexPage } from '../IndexPage';
import { Loading } from '../Loading';
import { ProblemPage } from '../ProblemPage';
import { SeriesPage } from '../SeriesPage';
import { TeamProvider } from '../TeamProvider';

// Whoever reads a path need not wait for the code of pages for those who look after one.
const CoveragePage = lazy(async () => ({
  default: (await import('../CoveragePage')).CoveragePage,
}));
const EntitiesPage = lazy(async () => ({
  default: (await import('../EntitiesPage')).EntitiesPage,
}));
const HealthPage = lazy(async () => ({
  default: (await import('../HealthPage')).HealthPage,
}));
const TeamPage = lazy(async () => ({
  default: (await import('../TeamPage')).TeamPage,
}));

/** The pages of Learning Paths, without the shell around them. */
export function LearningPathsRouter() {
  const visit = useRef<Visit>({ arrivals: 0, scrolled: new Map() });
  return (
    <VisitContext.Provider value={visit.current}>
      <TeamProvider>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route index element={<IndexPage />} />
            <Route path="series/:slug" element={<SeriesPage />} />
            <Route path="guides/*" element={<GuidePage />} />
            <Route path="outside" element={<GuidePage outside />} />
            <Route path="entities" element={<EntitiesPage />} />
            <Route path="health" element={<HealthPage />} />
            <Route path="coverage" element={<CoveragePage />} />
            <Route path="teams/:kind/:namespace/:name" element={<TeamPage />} />
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
