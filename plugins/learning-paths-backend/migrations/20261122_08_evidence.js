// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('attestations', table => {
    // An auditor pages through the records of all teams, newest first.
    table.index(['created_at', 'id'], 'attestations_created_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('attestations', table => {
    table.dropIndex(['created_at', 'id'], 'attestations_created_at_idx');
  });
};
