import type { Knex } from 'knex';
import type { Result } from '../prepared-statement';

type Relation = readonly [name: string, link: string, owner: string, target: string, targetTable: string];

/**
 * The rules that name something, with the tables their names are linked in. When what is named is deleted, its link goes by
 * cascade and tells nobody: an emptied relation looks like one that was never set, and a rule for some would hold for all.
 * So each keeps the document ids it names beside its links, in `named_documents`.
 */
const naming: Readonly<Record<string, readonly Relation[]>> = {
  cmp_targets: [
    ['products', 'cmp_targets_products_lnk', 'targets_id', 'product_id', 'products'],
    ['variants', 'cmp_targets_variants_lnk', 'targets_id', 'variant_id', 'variants'],
    ['categories', 'cmp_targets_categories_lnk', 'targets_id', 'category_id', 'categories'],
    ['brands', 'cmp_targets_brands_lnk', 'targets_id', 'brand_id', 'brands'],
  ],
  cmp_con_customer_group: [
    ['groups', 'cmp_con_customer_group_groups_lnk', 'customer_group_id', 'inv_customer_group_id', 'customer_groups'],
  ],
  cmp_con_delivery_zone: [['zones', 'cmp_con_delivery_zone_zones_lnk', 'delivery_zone_id', 'inv_delivery_zone_id', 'delivery_zones']],
  cmp_eff_gift_product: [['variant', 'cmp_eff_gift_product_variant_lnk', 'gift_product_id', 'variant_id', 'variants']],
  price_lists: [['customerGroups', 'price_lists_customer_groups_lnk', 'price_list_id', 'customer_group_id', 'customer_groups']],
};
export const ruleTables = Object.keys(naming);

const linked = ([, link, owner, target, table]: Relation) =>
  `(select coalesce(jsonb_agg(distinct d.document_id), '[]') from ${link} l join ${table} d on d.id = l.${target} where l.${owner} = rule.id)`;
const gone = ([name, , , , table]: Relation) =>
  `(select coalesce(jsonb_agg(n), '[]') from jsonb_array_elements_text(coalesce(rule.named_documents -> '${name}', '[]')) n
     where not exists (select 1 from ${table} d where d.document_id = n))`;
const object = (relations: readonly Relation[], value: (relation: Relation) => string) =>
  `jsonb_build_object(${relations.map((relation) => `'${relation[0]}', ${value(relation)}`).join(', ')})`;

/** Rows of rules, by table; `all` where nobody knows which changed. */
type Rules = ReadonlyMap<string, readonly number[] | 'all'>;
export const allRulesOf = (tables: readonly string[]): Rules => new Map(tables.map((table) => [table, 'all']));

const componentTables = ruleTables.filter((table) => table.startsWith('cmp_'));

/** The rules within a document as Strapi answers it, each with what it links: those a save of it may have changed. */
export function rulesIn(stored: unknown): Rules {
  const found = new Map<string, number[]>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as Readonly<{ id?: unknown }>;
    const table = componentTables.find((each) => (naming[each] ?? []).every(([name]) => Object.hasOwn(value, name)));
    if (table !== undefined && typeof id === 'number') found.set(table, [...(found.get(table) ?? []), id]);
    Object.values(value).forEach(look);
  };
  look(stored);
  return found;
}
/**
 * Writes down what these rules name now, and answers whether that was anything else. Where nothing is linked any more, names of what was
 * deleted stay: the rule then matches nothing, until staff choose something else or take the part out of the rule.
 */
export async function keepNames(trx: Knex, rules: Rules): Promise<boolean> {
  let changed = 0;
  for (const [table, ids] of rules) {
    const relations = naming[table] ?? [];
    const isLinked = relations.map(([, link, owner]) => `exists (select 1 from ${link} l where l.${owner} = rule.id)`).join(' or ');
    const { rowCount } = await trx.raw<Result<object>>(
      `update ${table} kept set named_documents = fresh.names
         from (select rule.id, case when ${isLinked} then ${object(relations, linked)} else ${object(relations, gone)} end as names
                 from ${table} rule ${ids === 'all' ? '' : 'where rule.id = any(:ids::int[])'}) fresh
        where fresh.id = kept.id and kept.named_documents is distinct from fresh.names`,
      ids === 'all' ? {} : { ids: [...ids] },
    );
    changed += rowCount ?? 0;
  }
  return changed > 0;
}

/** Which of these documents are there, whatever type they are of. */
export async function existing(db: Knex, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const tables = [...new Set(Object.values(naming).flatMap((relations) => relations.map(([, , , , table]) => table)))];
  const { rows } = await db.raw<Result<{ document_id: string }>>(
    tables.map((table) => `select document_id from ${table} where document_id = any(:ids)`).join(' union '),
    { ids: [...ids] },
  );
  return new Set(rows.map((row) => row.document_id));
}
