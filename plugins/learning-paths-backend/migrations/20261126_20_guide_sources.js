// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('known_sources', table => {
    table.comment('Ids of all content sources that there are, or were');
    table.string('id', 50).primary();
  });
  await knex(knex.raw('known_sources (id)')).insert(
    knex('sources').select('id'),
  );

  await knex.schema.alterTable('guides', table => {
    table
      .string('source_id', 50)
      .comment(
        'Source that the guide is of, or was of last; null for pages elsewhere, and where nobody knows',
      );
    table.dropUnique(['stable_id'], 'guides_stable_id_unique');
    table.unique(['source_id', 'stable_id'], {
      indexName: 'guides_source_stable_id_unique',
    });
  });

  // From now on this says which guide a document is, and not which one it was long ago.
  await knex('documents')
    .whereNotNull('guide_id')
    .where(stale =>
      stale
        .where({ is_guide: false })
        .orWhereNotExists(
          knex('guide_refs')
            .select(knex.raw('1'))
            .whereRaw('guide_refs.guide_id = documents.guide_id')
            .whereRaw('guide_refs.ref = documents.path')
            .where('guide_refs.is_current', true),
        ),
    )
    .update({ guide_id: null });
  await fillSources(knex);
};

/**
 * A guide with a document is of its source. One that is gone is of the only source that
 * is mounted where it was; where several are, nobody knows, and nobody gets it.
 *
 * @param {import('knex').Knex} knex
 */
async function fillSources(knex) {
  await knex('guides').update({
    source_id: knex('documents')
      .whereRaw('documents.guide_id = guides.guide_id')
      .min('source_id'),
  });
  const sources = await knex('sources').select('id', 'fingerprint');
  const mounts = sources.map(({ id, fingerprint }) => ({
    id,
    mountAt: JSON.parse(fingerprint ?? 'null')?.[4] ?? undefined,
  }));
  const gone = await knex('guide_refs')
    .join('guides', 'guides.guide_id', 'guide_refs.guide_id')
    .whereNull('guides.source_id')
    .where('guide_refs.ref', 'like', '/%')
    .orderBy(['guide_refs.is_current', 'guide_refs.since'])
    .select('guide_refs.guide_id', 'guide_refs.ref');
  const lastRefs = new Map(gone.map(row => [row.guide_id, row.ref]));
  for (const [guide_id, ref] of lastRefs) {
    const above = mounts.filter(
      ({ mountAt }) =>
        mountAt === undefined || `${ref}/`.startsWith(`${mountAt}/`),
    );
    const longest = Math.max(
      ...above.map(({ mountAt }) => mountAt?.length ?? 0),
    );
    const [only, ...others] = above.filter(
      ({ mountAt }) => mountAt === undefined || mountAt.length === longest,
    );
    if (only && others.length === 0) {
      await knex('guides').where({ guide_id }).update({ source_id: only.id });
    }
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Before, an id was of one guide over all sources: the first one keeps it.
  await knex('guides')
    .whereNotNull('stable_id')
    .whereNotIn(
      'guide_id',
      knex('guides')
        .whereNotNull('stable_id')
        .groupBy('stable_id')
        .min('guide_id'),
    )
    .update({ stable_id: null });
  await knex.schema.alterTable('guides', table => {
    table.dropUnique(
      ['source_id', 'stable_id'],
      'guides_source_stable_id_unique',
    );
    table.unique(['stable_id'], { indexName: 'guides_stable_id_unique' });
  });
  // Knex would build the table anew on SQLite, which references to it forbid.
  await knex.schema.raw('alter table guides drop column source_id');
  await knex.schema.dropTable('known_sources');
};
