/**
 * The Content Manager puts its own value into an attribute called "status", and staff may see carts now.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async (knex) => {
  // Migrations run before the tables of a new shop are made.
  if (!(await knex.schema.hasTable('carts')) || !(await knex.schema.hasColumn('carts', 'status'))) return;
  await knex.schema.alterTable('carts', (table) => table.renameColumn('status', 'cart_status'));
};
