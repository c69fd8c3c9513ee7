/**
 * The condition "Delivery zone" of a discount named zones by their codes, and no shop could save it: there were no zones. It is linked to
 * them now.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async (knex) => {
  await knex.raw('alter table if exists cmp_con_delivery_zone drop column if exists zones');
};
