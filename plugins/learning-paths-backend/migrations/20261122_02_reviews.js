// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('texts', table => {
    table.comment('Every text that an attestation names; never deleted');
    table.string('digest', 80).primary();
    table.text('title').notNullable();
    table
      .text('body')
      .notNullable()
      .comment('Normalised, as the digest takes it');
    table.dateTime('created_at').notNullable();
  });

  await knex.schema.createTable('attestations', table => {
    table.comment('What teams said of guides; append-only');
    table.string('id', 36).primary();
    table.string('team_ref', 300).notNullable();
    table
      .string('guide_id', 36)
      .notNullable()
      .references('guide_id')
      .inTable('guides');
    table.integer('seq').notNullable().comment('1, 2, 3 … a team and guide');
    table.string('kind', 10).notNullable().comment('attest or undo');
    table.string('outcome', 20);
    table.text('comment');
    table.string('until_day', 10);
    table.string('digest', 80).references('digest').inTable('texts');
    table.integer('revision');
    table.string('user_ref', 300).notNullable();
    table.text('user_name').notNullable().comment('At that time');
    table.string('capacity', 10).notNullable();
    table.string('channel', 10).notNullable();
    table.dateTime('created_at').notNullable();
    table
      .integer('base_version')
      .comment(
        'Version that the writer saw, null for none; tells a repeated request',
      );
    table
      .string('previous_id', 36)
      .comment(
        'The attestation that was current before; what an undo restores',
      );
    table.unique(['team_ref', 'guide_id', 'seq'], {
      indexName: 'attestations_seq_unique',
    });
    table.index(['guide_id'], 'attestations_guide_id_idx');
  });

  await knex.schema.createTable('reviews', table => {
    table.comment('The current attestation of each team and guide');
    table.string('team_ref', 300).notNullable();
    table
      .string('guide_id', 36)
      .notNullable()
      .references('guide_id')
      .inTable('guides');
    table.integer('version').notNullable().comment('seq of the last record');
    table
      .string('attestation_id', 36)
      .references('id')
      .inTable('attestations')
      .comment('Null after an undo of the only one');
    table.dateTime('updated_at').notNullable();
    table.primary(['team_ref', 'guide_id']);
    table.index(['guide_id'], 'reviews_guide_id_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reviews');
  await knex.schema.dropTable('attestations');
  await knex.schema.dropTable('texts');
};
