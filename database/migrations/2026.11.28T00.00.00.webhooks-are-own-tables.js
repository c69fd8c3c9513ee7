/**
 * Outgoing webhooks were content types that nobody could write. They are tables of the shop's own now (src/database/deliveries.ts), of
 * other columns.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async (knex) => {
  await knex.raw('drop table if exists webhook_deliveries');
  await knex.raw('drop table if exists webhook_endpoints');
};
