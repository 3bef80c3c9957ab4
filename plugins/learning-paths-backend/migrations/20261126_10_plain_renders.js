// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('renders', table => {
    table
      .timestamp('plain_since')
      .comment(
        'When rendering took too long, so that the HTML is the text as it is written',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would build the table anew on SQLite.
  await knex.schema.raw('alter table renders drop column plain_since');
};
