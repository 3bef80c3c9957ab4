import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { attest } from '../reviews/attest';
import { AttestationRow, GuideRow, GuideTextRow, SnapshotRow } from '../rows';
import { FormerText, Past, PastAttestation, SeedStore } from './types';

/** Writes a past into the plugin's database. */
export class DatabaseSeedStore implements SeedStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async hasRecords(): Promise<boolean> {
    return hasRecords(this.#knex);
  }

  async write({ texts, attestations }: Past): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      // First of all: other backends that begin, and commits of content, wait for this row.
      await tx<SnapshotRow>('snapshot')
        .where({ id: 1 })
        .update({ number: tx.raw('number + 1') });
      if (await hasRecords(tx)) {
        return false;
      }
      const former = new Map(texts.map(text => [text.guideId, text]));
      for (const attestation of attestations) {
        const { guideId } = attestation.entry.guide;
        await writeAttestation(tx, attestation, former.get(guideId));
      }
      for (const text of texts) {
        await writeText(tx, text);
      }
      return true;
    });
  }
}

async function hasRecords(knex: Knex): Promise<boolean> {
  return (await knex<AttestationRow>('attestations').first('id')) !== undefined;
}

async function writeAttestation(
  tx: Knex.Transaction,
  { team, at, entry }: PastAttestation,
  former: FormerText | undefined,
): Promise<void> {
  const { guideId } = entry.guide;
  const texts = new Map(
    former && at < former.until ? [[guideId, former.text]] : [],
  );
  const result = await attest(tx, {
    team,
    entries: [entry],
    past: { at, texts },
  });
  if (result.kind !== 'attested') {
    throw new ConflictError(
      `The guide '${guideId}' is another by now (${result.kind})`,
    );
  }
}

/** The text of today came later than this database, as far as it tells. */
async function writeText(
  tx: Knex.Transaction,
  { guideId, text, since, until }: FormerText,
): Promise<void> {
  const [today, ...others] = await tx<GuideTextRow>('guide_texts').where({
    guide_id: guideId,
  });
  if (!today || others.length > 0) {
    throw new ConflictError(`The text of the guide '${guideId}' has changed`);
  }
  await tx<GuideTextRow>('guide_texts').where({ guide_id: guideId }).delete();
  const { docs_ref, digest, revision } = today;
  const row = (columns: Omit<GuideTextRow, 'id' | 'guide_id' | 'docs_ref'>) =>
    tx('guide_texts').insert({ ...columns, guide_id: guideId, docs_ref });
  // One after the other: which came first is told by the order of ids.
  await row({
    digest: text.digest,
    revision: text.revision ?? null,
    changed_at: since,
    since,
  });
  await row({ digest, revision, changed_at: until, since: until });
  await tx<GuideRow>('guides')
    .where({ guide_id: guideId })
    .update({ created_at: since, changed_at: until });
}
