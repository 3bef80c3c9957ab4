// @ts-check

const columns = [
  'section_series',
  'section_title',
  'inherited_from',
  'attested_at',
  'transferred_by',
  'transferred_by_name',
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('attestations', table => {
    table
      .text('section_series')
      .comment('Slug of the series whose section was attested to at once');
    table.text('section_title').comment('At that time');
    table
      .string('inherited_from', 300)
      .comment('Of an inherited record: the team that it was taken over from');
    table
      .dateTime('attested_at')
      .comment(
        'When somebody attested, where the record was appended later; null for created_at',
      );
    table
      .string('transferred_by', 300)
      .comment('Who let the team inherit; user_ref is who attested');
    table.text('transferred_by_name').comment('At that time');
  });
};

/**
 * Earlier releases know no inherited records: these stay, as attestations whose comment
 * says where they are from.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('attestations')
    .where({ kind: 'inherit' })
    .update({
      kind: 'attest',
      comment: knex.raw(
        "'Taken over from ' || inherited_from || ' by ' || transferred_by || coalesce(': ' || comment, '')",
      ),
    });
  for (const column of columns) {
    // Knex would build the table anew on SQLite, which references to it forbid.
    await knex.schema.raw('alter table attestations drop column ??', [column]);
  }
};
