// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('attestations', table => {
    table
      .string('source_id', 50)
      .comment(
        'Source of the text that the record is about; the guide may be of another one later',
      );
  });
  await knex('attestations').update({
    source_id: knex('guides')
      .whereRaw('guides.guide_id = attestations.guide_id')
      .max('source_id'),
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would build the table anew on SQLite.
  await knex.schema.raw('alter table attestations drop column source_id');
};
