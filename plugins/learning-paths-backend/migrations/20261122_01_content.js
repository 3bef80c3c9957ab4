// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('snapshot', table => {
    table.comment('One row: the version of all content that is served');
    table.integer('id').primary();
    table
      .string('epoch', 36)
      .notNullable()
      .comment('Random; tells this database from an earlier one in ETags');
    table.integer('number').notNullable().comment('Raised by every change');
  });
  await knex('snapshot').insert({
    id: 1,
    epoch: require('node:crypto').randomUUID(),
    number: 0,
  });

  await knex.schema.createTable('sources', table => {
    table.comment('State of each content source');
    table.string('id', 50).primary();
    table
      .integer('version')
      .notNullable()
      .comment('Raised by every commit; a commit names the version it read');
    table
      .text('fingerprint')
      .comment('Settings and parser that produced the stored documents');
    table.text('etag').comment('Of the tree that is stored, never of another');
    table
      .text('diagnostics')
      .notNullable()
      .comment('JSON, of the source as a whole');
    table.dateTime('last_attempt');
    table.dateTime('last_success');
    table.dateTime('failing_since');
    table.text('last_error');
  });

  await knex.schema.createTable('guides', table => {
    table.comment('Identity of a guide, which outlives its paths and its file');
    table.string('guide_id', 36).primary();
    table.text('stable_id').comment('`id` of the front matter, where given');
    table
      .string('merged_into', 36)
      .references('guide_id')
      .inTable('guides')
      .comment('The guide that took this one over');
    table.string('digest', 80).comment('Of the text last seen');
    table.dateTime('changed_at').comment('When the digest last changed');
    table.dateTime('created_at').notNullable();
    table.unique(['stable_id'], { indexName: 'guides_stable_id_unique' });
  });

  await knex.schema.createTable('guide_refs', table => {
    table.comment(
      'What a guide is, and was, called: paths, TechDocs refs, URLs',
    );
    table.text('ref').notNullable();
    table
      .string('guide_id', 36)
      .notNullable()
      .references('guide_id')
      .inTable('guides');
    table.boolean('is_current').notNullable();
    table.dateTime('since').notNullable();
    table.primary(['ref', 'guide_id']);
    table.index(['guide_id'], 'guide_refs_guide_id_idx');
  });
  await knex.raw(
    'CREATE UNIQUE INDEX guide_refs_current_unique ON guide_refs (ref) WHERE is_current',
  );

  await knex.schema.createTable('documents', table => {
    table.comment('One row a Markdown file');
    table.string('source_id', 50).notNullable();
    table.text('file').notNullable().comment("Relative to the source's root");
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 of the file as last read');
    table
      .text('diagnostics')
      .notNullable()
      .comment('JSON, of the file as last read');
    table
      .text('path')
      .comment('Path in the shared space; null until the file was first good');
    table.string('digest', 80);
    table
      .text('meta')
      .comment('JSON of the last good document, without its body');
    table.text('body').comment('Markdown of the last good document');
    table
      .boolean('is_guide')
      .notNullable()
      .comment('Neither a series nor a draft; the columns below say who it is');
    table.text('aliases').comment('JSON');
    table.text('stable_id').comment('`id` of the front matter');
    table.text('lastmod').comment('As the author wrote it');
    table.string('guide_id', 36).references('guide_id').inTable('guides');
    table.primary(['source_id', 'file']);
    table.index(['path'], 'documents_path_idx');
  });

  await knex.schema.createTable('assets', table => {
    table.comment('Images and files beside the documents');
    table.string('source_id', 50).notNullable();
    table.text('file').notNullable();
    table.text('path').notNullable();
    table.string('hash', 64).notNullable();
    table.string('content_type', 100).notNullable();
    table.binary('data').notNullable();
    table.primary(['source_id', 'file']);
    table.index(['path'], 'assets_path_idx');
  });

  await knex.schema.createTable('renders', table => {
    table.comment('HTML of guides; may be emptied at any time');
    table.text('path').notNullable();
    table.string('digest', 80).notNullable();
    table
      .string('resolution', 64)
      .notNullable()
      .comment("Hash of what the document's links lead to");
    table.string('renderer', 100).notNullable();
    table.text('html').notNullable();
    table.text('headings').notNullable().comment('JSON');
    table.text('text').notNullable().comment('Plain text, for search');
    table.primary(['path', 'digest', 'resolution', 'renderer']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('renders');
  await knex.schema.dropTable('assets');
  await knex.schema.dropTable('documents');
  await knex.schema.dropTable('guide_refs');
  await knex.schema.dropTable('guides');
  await knex.schema.dropTable('sources');
  await knex.schema.dropTable('snapshot');
};
