import { guideRefOf, externalSteps, Turns } from '@learning-paths/content';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { chunks } from '../../util/chunks';
import { inSourceOrder, readDocuments } from './documentRows';
import { GuideRefRow, GuideRow } from '../rows';
import { DocumentRow } from './rows';
import { ExternalPageRow, StepEntityRow } from '../external/rows';
import { DocumentFacts } from './types';

/** An external page as the first step that leads to it has it. */
type PageInSteps = Pick<
  ExternalPageRow,
  'ref' | 'kind' | 'entity_ref' | 'title'
>;

/**
 * Gives an identity to each external page that a series leads to, so that reviews can be
 * of it, and notes which entities steps name. A page that no series leads to any more
 * keeps its row, and hence its reviews.
 */
export async function applyExternalPages(
  tx: Knex.Transaction,
  options: { sourceOrder: string[] },
): Promise<void> {
  const { pages, entities } = await pagesInSteps(tx, options.sourceOrder);
  await writePages(tx, pages);
  await writeEntities(tx, entities);
}

async function pagesInSteps(
  tx: Knex.Transaction,
  sourceOrder: string[],
): Promise<{ pages: Map<string, PageInSteps>; entities: Set<string> }> {
  const pages = new Map<string, PageInSteps>();
  const entities = new Set<string>();
  const rows = await readDocuments<DocumentRow>(tx, {
    sourceIds: sourceOrder,
    columns: ['d.meta'],
    more: query => query.where('d.is_guide', false).whereNotNull('d.meta'),
  });
  const turns = new Turns();
  for (const { meta } of inSourceOrder(rows, sourceOrder)) {
    await turns.next();
    const { draft, structure = [] }: DocumentFacts = JSON.parse(meta ?? '{}');
    for (const { target, title } of draft ? [] : externalSteps(structure)) {
      if (target.kind !== 'external') {
        entities.add(target.entityRef);
      }
      const ref = guideRefOf(target);
      if (ref !== undefined && target.kind !== 'entity' && !pages.has(ref)) {
        pages.set(ref, {
          ref,
          kind: target.kind,
          entity_ref: target.kind === 'techdocs' ? target.entityRef : null,
          title: title ?? ref,
        });
      }
    }
  }
  return { pages, entities };
}

async function writePages(
  tx: Knex.Transaction,
  pages: ReadonlyMap<string, PageInSteps>,
): Promise<void> {
  const known = await tx<ExternalPageRow>('outside_guides').select(
    'ref',
    'title',
    'is_live',
  );
  const turns = new Turns();
  for (const row of known) {
    await turns.next();
    const page = pages.get(row.ref);
    const isLive = page !== undefined;
    const title = page?.title ?? row.title;
    if (isLive !== Boolean(row.is_live) || title !== row.title) {
      await tx<ExternalPageRow>('outside_guides')
        .where({ ref: row.ref })
        .update({ is_live: isLive, title });
    }
  }
  const knownRefs = new Set(known.map(({ ref }) => ref));
  const created = [...pages.values()].filter(({ ref }) => !knownRefs.has(ref));
  for (const some of chunks(created)) {
    const guideIds = await identify(
      tx,
      some.map(({ ref }) => ref),
    );
    await tx<ExternalPageRow>('outside_guides').insert(
      some.map(page => ({
        ...page,
        guide_id: guideIds.get(page.ref),
        is_live: true,
      })),
    );
  }
}

/** The guide that each ref names; a new one where none has it. */
async function identify(
  tx: Knex.Transaction,
  refs: string[],
): Promise<Map<string, string>> {
  const taken = await tx<GuideRefRow>('guide_refs')
    .whereIn('ref', refs)
    .where({ is_current: true })
    .select('ref', 'guide_id');
  const guideIds = new Map(taken.map(row => [row.ref, row.guide_id]));
  const created = refs
    .filter(ref => !guideIds.has(ref))
    .map(ref => ({ ref, guide_id: randomUUID() }));
  if (created.length > 0) {
    const now = new Date();
    await tx<GuideRow>('guides').insert(
      created.map(({ guide_id }) => ({
        guide_id,
        changed_at: now,
        created_at: now,
      })),
    );
    await tx<GuideRefRow>('guide_refs').insert(
      created.map(row => ({ ...row, is_current: true, since: now })),
    );
  }
  created.forEach(({ ref, guide_id }) => guideIds.set(ref, guide_id));
  return guideIds;
}

async function writeEntities(
  tx: Knex.Transaction,
  entities: ReadonlySet<string>,
): Promise<void> {
  const known = await tx<StepEntityRow>('step_entities').pluck('entity_ref');
  const gone = known.filter((ref: string) => !entities.has(ref));
  for (const some of chunks(gone)) {
    await tx<StepEntityRow>('step_entities')
      .whereIn('entity_ref', some)
      .delete();
  }
  const knownRefs = new Set(known);
  const created = [...entities].filter(ref => !knownRefs.has(ref));
  for (const some of chunks(created)) {
    await tx<StepEntityRow>('step_entities').insert(
      some.map(ref => ({ entity_ref: ref, is_unknown: false })),
    );
  }
}
