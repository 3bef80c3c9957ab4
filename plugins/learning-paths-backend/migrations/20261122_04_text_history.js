// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // Authors number revisions by the minute too: 202611221530 is no 32-bit integer.
  await setRevisionType(knex, 'double precision');
  for (const name of ['documents', 'guides']) {
    await knex.schema.alterTable(name, table => {
      table.double('revision').comment('That the author gave the text');
    });
  }
  await knex.schema.createTable('guide_texts', table => {
    table.comment(
      'Which text a guide had since when; append-only, in the order of `id`',
    );
    table.increments('id');
    table
      .string('guide_id', 36)
      .notNullable()
      .references('guide_id')
      .inTable('guides');
    table.string('digest', 80).notNullable();
    table.double('revision');
    table
      .dateTime('changed_at')
      .notNullable()
      .comment('When the text changed, as the author says where known');
    table
      .dateTime('since')
      .notNullable()
      .comment('When the text was first seen here');
    table.index(['guide_id'], 'guide_texts_guide_id_idx');
  });

  await fillRevisions(knex);
  // Nothing is known of earlier texts: these count for all the time before.
  await knex(
    knex.raw('guide_texts (guide_id, digest, revision, changed_at, since)'),
  ).insert(
    knex('guides')
      .whereNotNull('digest')
      .select(
        'guide_id',
        'digest',
        'revision',
        knex.raw('coalesce(changed_at, created_at)'),
        'created_at',
      ),
  );
};

/**
 * SQLite stores any number in any column.
 *
 * @param {import('knex').Knex} knex
 * @param {string} type
 */
async function setRevisionType(knex, type) {
  if (knex.client.config.client === 'pg') {
    await knex.schema.raw(
      `alter table attestations alter column revision type ${type}`,
    );
  }
}

/**
 * The front matter is in the documents already.
 *
 * @param {import('knex').Knex} knex
 */
async function fillRevisions(knex) {
  const keys = await knex('documents')
    .where({ is_guide: true })
    .whereNotNull('meta')
    .select('source_id', 'file');
  for (const key of keys) {
    const { meta, digest, guide_id } = await knex('documents')
      .where(key)
      .first('meta', 'digest', 'guide_id');
    const { revision } = JSON.parse(meta);
    if (Number.isInteger(revision)) {
      await knex('documents').where(key).update({ revision });
      await knex('guides').where({ guide_id, digest }).update({ revision });
    }
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await setRevisionType(
    knex,
    // Of null and a number, `least` would take the number.
    'integer using case when revision > 2147483647 then 2147483647 else revision::integer end',
  );
  await knex.schema.dropTable('guide_texts');
  for (const name of ['guides', 'documents']) {
    // Knex would build the table anew on SQLite, which references to it forbid.
    await knex.schema.raw('alter table ?? drop column revision', [name]);
  }
};
