import { Knex } from 'knex';
import { GuideRow } from '../rows';

/** Tells which guide a merged one lives on in. */
export async function mergedInto(
  knex: Knex,
): Promise<(guideId: string) => string> {
  const next = await loadMerged(knex);
  return guideId => survivorOf(next, guideId);
}

/** A guide and those that were merged into it. */
export async function guidesOf(knex: Knex, guideId: string): Promise<string[]> {
  const families = await familiesOf(knex, [guideId]);
  return families.get(guideId) ?? [guideId];
}

/** Guides, each with those that were merged into it. */
export async function familiesOf(
  knex: Knex,
  guideIds: readonly string[],
): Promise<Map<string, string[]>> {
  const next = await loadMerged(knex);
  const families = new Map(guideIds.map(guideId => [guideId, [guideId]]));
  for (const merged of next.keys()) {
    families.get(survivorOf(next, merged))?.push(merged);
  }
  return families;
}

/** Rows by the guide that they count for now. */
export function bySurvivor<Row extends { guide_id: string }>(
  rows: readonly Row[],
  survivors: (guideId: string) => string,
): Map<string, Row[]> {
  const byGuide = new Map<string, Row[]>();
  for (const row of rows) {
    const guideId = survivors(row.guide_id);
    byGuide.set(guideId, [...(byGuide.get(guideId) ?? []), row]);
  }
  return byGuide;
}

async function loadMerged(knex: Knex): Promise<Map<string, string>> {
  const rows = await knex<GuideRow>('guides')
    .whereNotNull('merged_into')
    .select('guide_id', 'merged_into');
  return new Map(rows.map(row => [row.guide_id, row.merged_into ?? '']));
}

function survivorOf(
  next: ReadonlyMap<string, string>,
  guideId: string,
): string {
  let current = guideId;
  // Merges form chains, never cycles; the bound keeps a damaged table harmless.
  for (let step = 0; next.has(current) && step <= next.size; step++) {
    current = next.get(current) ?? current;
  }
  return current;
}
