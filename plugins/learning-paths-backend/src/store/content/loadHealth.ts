import { Knex } from 'knex';
import { toDate } from '../columns';
import { DocumentRow, SourceRow } from './rows';
import { SourceHealth } from './types';

/** How the last refreshes of each source went, and how many documents it has. */
export async function loadHealth(knex: Knex): Promise<SourceHealth[]> {
  const counts = await knex<DocumentRow>('documents')
    .whereNotNull('path')
    .groupBy('source_id')
    .select('source_id')
    .count<{ source_id: string; documents: string | number }[]>({
      documents: '*',
    });
  const documents = new Map(
    counts.map(row => [row.source_id, Number(row.documents)]),
  );
  const rows = await knex<SourceRow>('sources').select();
  return rows.map(row => ({
    id: row.id,
    documents: documents.get(row.id) ?? 0,
    lastAttempt: toDate(row.last_attempt),
    lastSuccess: toDate(row.last_success),
    failingSince: toDate(row.failing_since),
    lastError: row.last_error ?? undefined,
  }));
}
