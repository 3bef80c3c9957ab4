// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('outside_guides', table => {
    table.comment(
      'Guides that are not documents: TechDocs pages and outside pages that steps lead to; digest and date are in `guides`',
    );
    table
      .string('guide_id', 36)
      .primary()
      .references('guide_id')
      .inTable('guides');
    table.text('ref').notNullable();
    table.string('kind', 10).notNullable().comment('techdocs or external');
    table
      .string('entity_ref', 300)
      .comment('Of the entity that the TechDocs are of');
    table.text('title').notNullable().comment('As the last step called it');
    table.boolean('is_live').notNullable().comment('A step leads to it now');
    table.text('page_title').comment('Of the text last read');
    table.text('text').comment('As last read, one block a line');
    table.integer('minutes').comment('Reading time of the text');
    table.dateTime('checked_at');
    table.string('problem_kind', 20);
    table.text('problem').comment('Why it could not be read then');
    table.unique(['ref'], { indexName: 'outside_guides_ref_unique' });
  });

  await knex.schema.createTable('step_entities', table => {
    table.comment('Entities that steps lead to now');
    table.string('entity_ref', 300).primary();
    table
      .boolean('is_unknown')
      .notNullable()
      .comment('The catalog did not know it when it was last asked');
    table.dateTime('checked_at');
  });

  // Documents that are stored have steps already: have them read again.
  await knex('sources').update({ fingerprint: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('step_entities');
  await knex.schema.dropTable('outside_guides');
};
