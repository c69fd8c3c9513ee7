import type { Knex } from 'knex';

/** The Content Manager puts its own value into an attribute called "status", and staff may see carts now. */
export async function up(knex: Knex): Promise<void> {
  // Migrations run before the tables of a new shop are made.
  if (!(await knex.schema.hasTable('carts')) || !(await knex.schema.hasColumn('carts', 'status'))) return;
  await knex.schema.alterTable('carts', (table) => table.renameColumn('status', 'cart_status'));
}
