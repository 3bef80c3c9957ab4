// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('reminders', table => {
    table.comment('Which teams people reminded: of each series once a day');
    table.string('team_ref', 300).notNullable();
    table.text('series').notNullable().comment('Path of the series');
    table.string('day', 10).notNullable().comment('YYYY-MM-DD, in UTC');
    table
      .string('id', 36)
      .notNullable()
      .comment('Random: tells whose row it is');
    table.string('user_ref', 300).notNullable();
    table.text('user_name').notNullable().comment('At that time');
    table.integer('open').notNullable().comment('Guides that were open then');
    table.dateTime('created_at').notNullable();
    table.primary(['team_ref', 'series', 'day']);
  });

  await knex.schema.createTable('feedback_sent', table => {
    table.comment(
      'How many remarks on guides somebody sent today; not what they said',
    );
    table.string('user_ref', 300).notNullable();
    table.string('day', 10).notNullable().comment('YYYY-MM-DD, in UTC');
    table.integer('number').notNullable().comment('The first is 1');
    table
      .string('id', 36)
      .notNullable()
      .comment('Random: tells whose row it is');
    table.primary(['user_ref', 'day', 'number']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('feedback_sent');
  await knex.schema.dropTable('reminders');
};
