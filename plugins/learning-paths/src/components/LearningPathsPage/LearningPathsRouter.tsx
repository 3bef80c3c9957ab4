import { useRef } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Visit, VisitContext } from '../../hooks/useArrival';
import { GuidePage } from '../GuidePage';
import { HealthPage } from '../HealthPage';
import { IndexPage } from '../IndexPage';
import { ProblemPage } from '../ProblemPage';
import { SeriesPage } from '../SeriesPage';
import { TeamProvider } from '../TeamProvider';

/** The pages of Learning Paths, without the shell around them. */
export function LearningPathsRouter() {
  const visit = useRef<Visit>({ arrivals: 0, scrolled: new Map() });
  return (
    <VisitContext.Provider value={visit.current}>
      <TeamProvider>
        <Routes>
          <Route index element={<IndexPage />} />
          <Route path="series/:slug" element={<SeriesPage />} />
          <Route path="guides/*" element={<GuidePage />} />
          <Route path="health" element={<HealthPage />} />
          <Route
            path="*"
            element={<ProblemPage problem={{ status: 'notFound' }} />}
          />
        </Routes>
      </TeamProvider>
    </VisitContext.Provider>
  );
}
