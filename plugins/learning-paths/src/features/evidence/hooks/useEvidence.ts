import { useApi } from '@backstage/core-plugin-api';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { gatherEvidence } from '../gatherEvidence';

type LoadFile = (signal: AbortSignal) => Promise<Blob>;

/** Loads every record of a team or a series, or all that the reader may see, as a file. */
export function useEvidence(filter: {
  /** Entity ref. */
  team?: string;
  /** Slug. */
  series?: string;
}): { loadCsv: LoadFile; loadJson: LoadFile } {
  const api = useApi(learningPathsApiRef);
  return {
    loadCsv: signal => api.evidenceCsv(filter, { signal }),
    loadJson: signal => gatherEvidence(api, filter, signal),
  };
}
