// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('notification_runs', table => {
    table.comment('One row: who works notifications out now, and the last run');
    table.integer('id').primary();
    table.string('holder', 36).comment('Random; null while nobody does');
    table.dateTime('held_until');
    table
      .string('snapshot', 60)
      .comment('Version of the content that the last complete run looked at');
    table.dateTime('ran_at').comment('When that was');
  });
  await knex('notification_runs').insert({ id: 1 });

  await knex.schema.createTable('notification_recipients', table => {
    table.comment('How far each team and each owner of guides was told');
    table.string('role', 10).notNullable().comment('team or owner');
    table.string('ref', 300).notNullable().comment('Entity ref');
    table
      .dateTime('slot')
      .comment('Start of the day or week whose digest is done with');
    table
      .dateTime('told_until')
      .comment('Of an owner: records up to here were told');
    table.primary(['role', 'ref']);
  });

  await knex.schema.createTable('notification_news', table => {
    table.comment('What teams were told of reviews; each piece of news once');
    table.string('team_ref', 300).notNullable();
    table
      .string('guide_id', 36)
      .notNullable()
      .references('guide_id')
      .inTable('guides');
    table.string('kind', 10).notNullable().comment('changed or due');
    table
      .string('what', 80)
      .notNullable()
      .comment(
        'The text that changed, or the version of the review that is due',
      );
    table.primary(['team_ref', 'guide_id', 'kind']);
  });

  await knex.schema.createTable('notification_finished', table => {
    table.comment('Series that teams have finished, to tell when one grows');
    table.string('team_ref', 300).notNullable();
    table.text('series').notNullable().comment('Path of the series');
    table
      .text('guide_ids')
      .notNullable()
      .comment('JSON: the guides that it had, and those told of since');
    table.primary(['team_ref', 'series']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification_finished');
  await knex.schema.dropTable('notification_news');
  await knex.schema.dropTable('notification_recipients');
  await knex.schema.dropTable('notification_runs');
};
