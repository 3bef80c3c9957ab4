// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entity_index', table => {
    table.comment('One row: the version of all that links entities to guides');
    table.integer('id').primary();
    table.integer('version').notNullable().comment('Raised by every change');
  });
  await knex('entity_index').insert({ id: 1, version: 0 });

  await knex.schema.createTable('entities', table => {
    table.comment(
      'Entities of the catalog as the index task last saw them; what they show is always read from the catalog',
    );
    table.string('entity_ref', 300).primary();
    table
      .string('id', 36)
      .notNullable()
      .comment('Random; cursors hold it, since a ref may be hidden');
    table.string('kind', 63).notNullable().comment('Lower case');
    table.string('owner_ref', 300);
    table.string('system_ref', 300);
    table.text('search').notNullable().comment('Title and ref, lower case');
    table
      .string('hash', 64)
      .notNullable()
      .comment('Of all that is indexed of it, scopes and links too');
    table.unique(['id'], { indexName: 'entities_id_unique' });
    table.index(['owner_ref'], 'entities_owner_ref_idx');
    table.index(['system_ref'], 'entities_system_ref_idx');
  });

  await knex.schema.createTable('entity_scopes', table => {
    table.comment(
      'From where an entity has links: itself (0), its system, its domain, …',
    );
    table.string('entity_ref', 300).notNullable();
    table.string('scope_ref', 300).notNullable();
    table.integer('distance').notNullable();
    table.primary(['entity_ref', 'scope_ref']);
    table.index(['scope_ref'], 'entity_scopes_scope_ref_idx');
  });

  await knex.schema.createTable('entity_links', table => {
    table.comment('Links by annotation and by `appliesTo`, as last indexed');
    table.string('entity_ref', 300).notNullable();
    table
      .string('link_key', 100)
      .notNullable()
      .comment('A guide by id, a series by its path, or an `appliesTo`');
    table.primary(['entity_ref', 'link_key']);
    table.index(['link_key'], 'entity_links_link_key_idx');
  });

  await knex.schema.createTable('manual_links', table => {
    table.comment('Links that people made');
    table.string('entity_ref', 300).notNullable();
    table.string('link_key', 100).notNullable();
    table.text('note');
    table.string('user_ref', 300).notNullable();
    table.text('user_name').notNullable().comment('At that time');
    table.dateTime('created_at').notNullable();
    table.primary(['entity_ref', 'link_key']);
    table.index(['link_key'], 'manual_links_link_key_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('manual_links');
  await knex.schema.dropTable('entity_links');
  await knex.schema.dropTable('entity_scopes');
  await knex.schema.dropTable('entities');
  await knex.schema.dropTable('entity_index');
};
