import { digestVersion } from '@learning-paths/content';
import { Knex } from 'knex';
import { loadShownFiles, loadSuccessors } from '../digestSuccessors';
import { AttestationRow, TextRow } from '../rows';
import { guidesOf } from './mergedGuides';
import { KeptText } from './types';

interface TextName {
  guideId: string;
  digest: string;
}

/** A text that somebody attested to; see {@link ReviewStore.loadText}. */
export async function loadAttestedText(
  knex: Knex,
  name: TextName,
): Promise<KeptText | undefined> {
  const { same } = await findTexts(knex, name);
  const found = same.find(row => row.digest === name.digest) ?? same[0];
  const text =
    found &&
    (await knex<TextRow>('texts')
      .where({ digest: found.digest })
      .first('digest', 'title', 'body'));
  return (
    text && {
      ...text,
      files: found.now.startsWith(`${digestVersion}:`)
        ? await loadShownFiles(knex, found.now)
        : undefined,
    }
  );
}

/** Where such a text came from; see {@link ReviewStore.listTextSources}. */
export async function listTextSources(
  knex: Knex,
  name: TextName,
): Promise<(string | undefined)[]> {
  const { all, same } = await findTexts(knex, name);
  return (same.length > 0 ? same : all).map(
    ({ source_id }) => source_id ?? undefined,
  );
}

/** What was attested to for a guide, and which of it is the text with this digest. */
async function findTexts(knex: Knex, { guideId, digest }: TextName) {
  const guideIds = await guidesOf(knex, guideId);
  const present = await loadSuccessors(knex, guideIds);
  const wanted = new Set(guideIds.map(id => present(id, digest)));
  const rows = await knex<AttestationRow>('attestations')
    .whereIn('guide_id', guideIds)
    .whereNotNull('digest')
    .distinct('guide_id', 'digest', 'source_id');
  const all = rows.map(row => ({
    source_id: row.source_id,
    digest: row.digest ?? '',
    now: present(row.guide_id, row.digest ?? ''),
  }));
  return { all, same: all.filter(({ now }) => wanted.has(now)) };
}
