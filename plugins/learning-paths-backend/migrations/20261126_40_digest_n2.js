// @ts-check

const columns = ['text_digest', 'image_targets', 'shown_files'];

/**
 * Digests `n1:…` stay where they are recorded. Which digest the same text has now is noted
 * beside them when its document is read next.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('documents', table => {
    table
      .string('text_digest', 64)
      .comment(
        'Of title and body alone; with the files below it makes the digest',
      );
    table
      .text('image_targets')
      .comment('JSON: targets of images as written; null for none');
    table
      .text('shown_files')
      .comment(
        'JSON: files that the images lead to, with hashes; null for none',
      );
  });
  await knex.schema.createTable('digest_successors', table => {
    table.comment(
      'Digests of a guide by earlier rules, with the one that the same text has by the present rule',
    );
    table
      .string('guide_id', 36)
      .notNullable()
      .references('guide_id')
      .inTable('guides');
    table.string('digest', 80).notNullable();
    table.string('successor', 80).notNullable();
    table.primary(['guide_id', 'digest']);
    table.index(['guide_id', 'successor'], 'digest_successors_successor_idx');
  });
  await knex.schema.createTable('digest_files', table => {
    table.comment(
      'Files that a text showed, by its digest, for differences; only where it showed some',
    );
    table.string('digest', 80).primary();
    table.text('files').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('digest_files');
  await knex.schema.dropTable('digest_successors');
  for (const column of columns) {
    // Knex would build the table anew on SQLite, which references to it forbid.
    await knex.schema.raw('alter table documents drop column ??', [column]);
  }
};
