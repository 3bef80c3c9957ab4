import { runInSlices, mapInSlices, Turns } from '@learning-paths/content';
import { Knex } from 'knex';
import { toDate } from '../columns';
import { chunks } from '../../util/chunks';
import {
  inheritSuccessions,
  loadSuccessors,
  recordSuccessions,
} from '../digestSuccessors';
import { inSourceOrder, readDocuments } from './documentRows';
import { newTexts } from './newTexts';
import { readPages } from './readPages';
import { RecordedText, recordTexts } from '../recordTexts';
import { GuideRefRow, GuideRow } from '../rows';
import { DocumentRow } from './rows';
import {
  IdentityChange,
  IdentityDocument,
  IdentityRule,
  KnownGuide,
  SourceChange,
} from './types';
import { successionsOf, withoutMoves } from './succeed';

/** Decides who each live document is, over all sources, and writes what is new. */
export async function applyIdentities(
  tx: Knex.Transaction,
  options: {
    sourceOrder: string[];
    identify: IdentityRule;
    change: SourceChange;
  },
): Promise<void> {
  const documents = await loadDocuments(tx, options.sourceOrder);
  const guides = await loadGuides(tx);
  const identities = await runInSlices(options.identify({ documents, guides }));
  // Before anything is called changed, for a rule that moved is no change.
  const successions = await successionsOf(tx, {
    change: options.change,
    guides,
    identities,
  });
  const isKnown = new Set(guides.map(({ guideId }) => guideId));
  await recordSuccessions(
    tx,
    successions.filter(({ guideIds: [guideId] }) => isKnown.has(guideId)),
  );
  const change = withoutMoves(identities, guides, await loadSuccessors(tx));
  const texts = newTexts({ documents, guides, change });
  await writeGuides(tx, change, texts);
  await inheritSuccessions(tx, change.merged);
  await writeDocuments(tx, documents, change);
  await recordTexts(tx, texts);
}

/** Notes with each document which guide it is, or that it is none, where that is news. */
async function writeDocuments(
  tx: Knex.Transaction,
  documents: readonly IdentityDocument[],
  change: IdentityChange,
): Promise<void> {
  const after = new Map(
    change.documents.map(d => [`${d.source}\n${d.file}`, d.guideId]),
  );
  const bySource = new Map<
    string,
    { file: string; guideId: string | null }[]
  >();
  for (const { source, file, guideId: before } of documents) {
    const guideId = after.get(`${source}\n${file}`) ?? null;
    if ((before ?? null) !== guideId) {
      const others = bySource.get(source) ?? [];
      others.push({ file, guideId });
      bySource.set(source, others);
    }
  }
  // Drafts and series are no guides; what they were says nothing when they are some again.
  await tx<DocumentRow>('documents')
    .where({ is_guide: false })
    .whereNotNull('guide_id')
    .update({ guide_id: null });
  const turns = new Turns();
  // Many in one statement: this transaction keeps all other commits waiting.
  for (const [source, changed] of bySource) {
    for (const piece of chunks(changed)) {
      await turns.next();
      await tx<DocumentRow>('documents')
        .where({ source_id: source })
        .whereIn(
          'file',
          piece.map(({ file }) => file),
        )
        .update({
          guide_id: tx.raw(
            `case file ${piece.map(() => 'when ? then ?').join(' ')} end`,
            piece.flatMap(({ file, guideId }) => [file, guideId]),
          ),
        });
    }
  }
}

async function loadDocuments(
  tx: Knex.Transaction,
  sourceOrder: string[],
): Promise<IdentityDocument[]> {
  const rows = await readDocuments<DocumentRow>(tx, {
    sourceIds: sourceOrder,
    columns: [
      'd.path',
      'd.digest',
      'd.aliases',
      'd.stable_id',
      'd.lastmod',
      'd.revision',
      'd.guide_id',
    ],
    more: query => query.where('d.is_guide', true),
  });
  return runInSlices(
    mapInSlices(inSourceOrder(rows, sourceOrder), row => ({
      source: row.source_id,
      file: row.file,
      path: row.path ?? '',
      digest: row.digest ?? '',
      aliases: JSON.parse(row.aliases ?? '[]'),
      stableId: row.stable_id ?? undefined,
      lastmod: row.lastmod ?? undefined,
      revision: row.revision ?? undefined,
      guideId: row.guide_id ?? undefined,
    })),
  );
}

async function loadGuides(tx: Knex.Transaction): Promise<KnownGuide[]> {
  const byGuide = new Map<string, KnownGuide>();
  await readPages<GuideRow>(() => tx('guides'), {
    key: ['guide_id'],
    onRow: row =>
      byGuide.set(row.guide_id, {
        guideId: row.guide_id,
        source: row.source_id ?? undefined,
        stableId: row.stable_id ?? undefined,
        mergedInto: row.merged_into ?? undefined,
        digest: row.digest ?? undefined,
        revision: row.revision ?? undefined,
        changedAt: toDate(row.changed_at),
        formerRefs: [],
      }),
  });
  const refs: GuideRefRow[] = [];
  await readPages<GuideRefRow>(() => tx('guide_refs'), {
    key: ['guide_id', 'ref'],
    onRow: row => refs.push(row),
  });
  const since = new Map(refs.map(row => [row, toDate(row.since).getTime()]));
  refs.sort((a, b) => (since.get(a) ?? 0) - (since.get(b) ?? 0));
  for (const row of refs) {
    const guide = byGuide.get(row.guide_id);
    if (guide && row.is_current) {
      guide.currentRef = row.ref;
    } else {
      guide?.formerRefs.push(row.ref);
    }
  }
  return [...byGuide.values()];
}

async function writeGuides(
  tx: Knex.Transaction,
  change: IdentityChange,
  changedTexts: readonly RecordedText[],
): Promise<void> {
  const now = new Date();
  const turns = new Turns();
  const setCurrent = async (guideId: string, ref: string) => {
    // A guide whose file is gone may still hold the ref.
    await tx<GuideRefRow>('guide_refs')
      .where({ ref, is_current: true })
      .update({ is_current: false });
    await tx<GuideRefRow>('guide_refs')
      .insert({ ref, guide_id: guideId, is_current: true, since: now })
      .onConflict(['ref', 'guide_id'])
      .merge(['is_current', 'since']);
  };

  // Free every `id` that changes hands before anybody takes one, as with refs below.
  for (const some of chunks(change.named)) {
    await turns.next();
    await tx<GuideRow>('guides')
      .whereIn(
        'guide_id',
        some.map(({ guideId }) => guideId),
      )
      .update({ stable_id: null });
  }
  for (const { guideId, source } of change.takenOver) {
    await turns.next();
    await tx<GuideRow>('guides')
      .where({ guide_id: guideId })
      .update({ source_id: source });
  }

  const texts = new Map(changedTexts.map(text => [text.guideId, text]));
  for (const created of chunks(change.created)) {
    await turns.next();
    await tx<GuideRow>('guides').insert(
      created.map(({ guideId, source, stableId }) => ({
        guide_id: guideId,
        source_id: source,
        stable_id: stableId ?? null,
        digest: texts.get(guideId)?.digest ?? null,
        revision: texts.get(guideId)?.revision ?? null,
        changed_at: texts.get(guideId)?.changedAt ?? now,
        created_at: now,
      })),
    );
  }
  for (const { guideId, into } of change.merged) {
    await turns.next();
    await tx<GuideRow>('guides')
      .where({ guide_id: guideId })
      .update({ merged_into: into, stable_id: null });
    // What was merged into this one before lives on in the same guide.
    await tx<GuideRow>('guides')
      .where({ merged_into: guideId })
      .update({ merged_into: into });
    await tx<GuideRefRow>('guide_refs')
      .where({ guide_id: guideId, is_current: true })
      .update({ is_current: false });
  }
  // Free every ref that changes hands before anybody takes one: a ref is current once.
  for (const { guideId } of change.pathMoved) {
    await turns.next();
    await tx<GuideRefRow>('guide_refs')
      .where({ guide_id: guideId, is_current: true })
      .update({ is_current: false });
  }
  for (const { guideId, ref } of change.pathMoved) {
    await turns.next();
    await setCurrent(guideId, ref);
  }
  for (const created of chunks(change.created)) {
    await turns.next();
    // As above: an author may have given the file of a guide another `id`.
    await tx<GuideRefRow>('guide_refs')
      .whereIn(
        'ref',
        created.map(({ ref }) => ref),
      )
      .where({ is_current: true })
      .update({ is_current: false });
    await tx<GuideRefRow>('guide_refs').insert(
      created.map(({ guideId, ref }) => ({
        ref,
        guide_id: guideId,
        is_current: true,
        since: now,
      })),
    );
  }
  for (const { guideId, stableId } of change.named) {
    await turns.next();
    if (stableId !== undefined) {
      await tx<GuideRow>('guides')
        .where({ guide_id: guideId })
        .update({ stable_id: stableId });
    }
  }
  const isNew = new Set(change.created.map(({ guideId }) => guideId));
  for (const { guideId, digest, revision, changedAt } of changedTexts) {
    await turns.next();
    if (!isNew.has(guideId)) {
      await tx<GuideRow>('guides')
        .where({ guide_id: guideId })
        .update({
          digest,
          revision: revision ?? null,
          changed_at: changedAt,
        });
    }
  }
}
