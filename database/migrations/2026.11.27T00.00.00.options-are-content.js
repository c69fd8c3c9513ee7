/**
 * Options were a name and a value written beside each variant. They are content now: what was written is put aside here, before the tables
 * it stood in go, and becomes options and values once those have tables (src/database/older-options.ts).
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async (knex) => {
  // Migrations run before the tables of a new shop are made.
  if (!(await knex.schema.hasTable('cmp_options')) || !(await knex.schema.hasTable('variants_cmps'))) return;
  await knex.raw(`
    create table older_options as
      select c.entity_id as variant_id, o.name, o.value, c."order"::double precision as position
        from variants_cmps c join cmp_options o on o.id = c.cmp_id where c.field = 'options'`);
  await knex.raw(`delete from variants_cmps where field = 'options'`);
  await knex.raw('drop table cmp_options');
  // A plugin may have given variants components of its own.
  const { rows } = await knex.raw('select 1 from variants_cmps limit 1');
  if (rows.length === 0) await knex.raw('drop table variants_cmps');
};
