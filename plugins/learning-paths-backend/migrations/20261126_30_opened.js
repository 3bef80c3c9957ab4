// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('attestations', table => {
    table
      .boolean('opened')
      .comment(
        'Whether the person said that they had opened the text; empty where nobody said',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would build the table anew on SQLite.
  await knex.schema.raw('alter table attestations drop column opened');
};
