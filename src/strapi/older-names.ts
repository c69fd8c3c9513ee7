import type { Core } from '@strapi/strapi';
import { allRulesOf, keepNames, ruleTables } from '../shop/content/named-documents';
import { onlyRow, type Result } from '../shop/prepared-statement';

const condition = (type: string) => `
  (select l.cmp_id, d.definition -> 'conditions' -> (row_number() over (partition by l.entity_id order by l."order") - 1)::int as rule, l.component_type
     from discounts_cmps l join discounts d on d.id = l.entity_id
    where l.field = 'conditions' and d.definition is not null) c where c.component_type = 'discount-condition.${type}'`;

/** What discounts named when they were last saved stands in their definition, also where it has been deleted since. */
const fromDefinitions = [
  `update cmp_targets t set named_documents = d.definition -> 'targets'
     from discounts_cmps l join discounts d on d.id = l.entity_id
    where l.field = 'targets' and l.cmp_id = t.id and t.named_documents is null and jsonb_typeof(d.definition -> 'targets') = 'object'`,
  `update cmp_targets t set named_documents = d.definition -> 'effect' -> 'getTargets'
     from discounts_cmps l join discounts d on d.id = l.entity_id
     join cmp_eff_buy_x_get_y_cmps e on e.entity_id = l.cmp_id and e.field = 'getTargets'
    where l.field = 'effect' and l.component_type = 'discount-effect.buy-x-get-y' and e.cmp_id = t.id and t.named_documents is null
      and jsonb_typeof(d.definition -> 'effect' -> 'getTargets') = 'object'`,
  ...(['contains-products', 'min-quantity'] as const).map(
    (type) => `update cmp_targets t set named_documents = named.targets
       from (select e.cmp_id as id, c.rule -> 'targets' as targets
               from cmp_con_${type.replace('-', '_')}_cmps e join ${condition(type).replace(') c where', ') c on c.cmp_id = e.entity_id where')}) named
      where named.id = t.id and t.named_documents is null and jsonb_typeof(named.targets) = 'object'`,
  ),
  `update cmp_con_customer_group g set named_documents = jsonb_build_object('groups', named.groups)
     from (select c.cmp_id as id, c.rule -> 'groups' as groups from ${condition('customer-group')}) named
    where named.id = g.id and g.named_documents is null and jsonb_typeof(named.groups) = 'array'`,
  `update cmp_eff_gift_product g set named_documents = jsonb_build_object('variant', jsonb_build_array(d.definition -> 'effect' -> 'variant'))
     from discounts_cmps l join discounts d on d.id = l.entity_id
    where l.field = 'effect' and l.component_type = 'discount-effect.gift-product' and l.cmp_id = g.id and g.named_documents is null
      and coalesce(d.definition -> 'effect' ->> 'variant', '') <> ''`,
];

/** Writes down what rules of an older shop name, once: they are known by having nothing written beside them. */
export async function keepNamesOfThisShop(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    const isOld = await Promise.resolve(
      trx.raw<Result<{ old: boolean }>>(
        `select ${ruleTables.map((table) => `exists (select 1 from ${table} where named_documents is null)`).join(' or ')} as old`,
      ),
    );
    if (!onlyRow(isOld).old) return;
    for (const statement of fromDefinitions) await trx.raw(statement);
    await keepNames(trx, allRulesOf(ruleTables));
  });
}
