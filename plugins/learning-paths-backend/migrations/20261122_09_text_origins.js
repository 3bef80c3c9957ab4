// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('guide_texts', table => {
    table
      .text('docs_ref')
      .comment(
        'Entity whose TechDocs the text is from; an annotation may name another one later',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would build the table anew on SQLite.
  await knex.schema.raw('alter table guide_texts drop column docs_ref');
};
