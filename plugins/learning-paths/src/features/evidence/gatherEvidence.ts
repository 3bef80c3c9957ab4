import {
  EvidenceRecord,
  LearningPathsApi,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** A browser holds them all in memory; whoever needs more takes the CSV. */
export const MOST_RECORDS = 20_000;

const PAGE_SIZE = 500;

/** There are more records than a browser should hold. Evidence is whole, or it is none. */
export class TooManyRecordsError extends Error {
  readonly name = 'TooManyRecordsError';
}

/**
 * Every record as a JSON file.
 *
 * @throws TooManyRecordsError where there are more than `MOST_RECORDS`
 */
export async function gatherEvidence(
  api: LearningPathsApi,
  filter: { team?: string; series?: string },
  signal: AbortSignal,
): Promise<Blob> {
  const records: EvidenceRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listEvidence(
      { ...filter, limit: PAGE_SIZE, cursor },
      { signal },
    );
    records.push(...page.items);
    cursor = page.nextCursor;
    if (
      records.length > MOST_RECORDS ||
      (page.totalItems ?? 0) > MOST_RECORDS
    ) {
      throw new TooManyRecordsError();
    }
  } while (cursor);
  return new Blob([JSON.stringify(records, undefined, 2)], {
    type: 'application/json',
  });
}
