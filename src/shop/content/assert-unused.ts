import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import type { Result } from '../prepared-statement';

/** Where something is used: the type as staff know it, its name there, and its document. */
export type Use = Readonly<{ type: string; name: string; documentId: string }>;

const shown = 20;

const discounts = `select 'Discount' as type, name, document_id from discounts where definition::text like '%"' || :id || '"%'`;
/** Rules may name goods, customer groups, zones and locations. */
const deliveryRules = `select 'Delivery method' as type, name, document_id from delivery_methods where compiled_rules::text like '%"' || :id || '"%'`;
/** Messages to many customers that somebody may still get: for whom they are, and what they open. */
const campaigns = `
  select 'Message' as type, name, id as document_id from campaigns
   where state in ('draft', 'scheduled', 'sending') and (segment::text like '%"' || :id || '"%' or link::text like '%"' || :id || '"%')`;
/** What is told in several languages is named in the one staff share: the shop's own. */
const nameOf = (alias: string) =>
  `(array_agg(${alias}.name order by ${alias}.locale = (select default_locale from store_settings order by id limit 1) desc, ${alias}.locale))[1]`;
const productsWith = (condition: string) =>
  `select 'Product' as type, ${nameOf('p')} as name, p.document_id from products p where ${condition} group by p.document_id`;
const variantsWith = (condition: string) => `
  select 'Variant' as type, v.sku as name, v.document_id from variants_option_values_lnk l join variants v on v.id = l.variant_id
    join option_values val on val.id = l.option_value_id join options o on o.id = val.option_id where ${condition}`;
const answeredForBy = (row: string) =>
  `exists (select from economic_operators o where o.document_id = :id and o.id in (${row}.manufacturer_id, ${row}.responsible_person_id))`;
const countedStock = (condition: string) => `
  select 'Stock' as type, v.sku || ', ' || location.name as name, v.document_id
    from stock_levels s join variants v on v.id = s.variant_id join stock_locations location on location.id = s.location_id
   where ${condition} and (s.on_hand <> 0 or s.held <> 0 or s.allocated <> 0)`;
/** The ledger is never rewritten, so what stands in it stays. */
const stockHistory = (condition: string) => `
  select distinct 'Stock history' as type, v.sku as name, v.document_id
    from stock_movements m join variants v on v.id = m.variant_id join stock_locations location on location.id = m.location_id where ${condition}`;
const variantOf = 'v.document_id = :id';
const variantsOf = `v.id in (select l.variant_id from variants_product_lnk l join products p on p.id = l.product_id where p.document_id = :id)`;

/** What stands on a document of each type: it is asked before the document goes. Parts of it that go with it are not in the way. */
const questions: Readonly<Record<string, readonly string[]>> = {
  'api::catalog.product': [
    discounts,
    deliveryRules,
    campaigns,
    countedStock(variantsOf),
    stockHistory(variantsOf),
    `select 'Discount' as type, d.name, d.document_id from discounts d
      where exists (select 1 from variants v where ${variantsOf} and d.definition::text like '%"' || v.document_id || '"%')`,
  ],
  'api::catalog.variant': [discounts, deliveryRules, countedStock(variantOf), stockHistory(variantOf)],
  'api::catalog.brand': [
    discounts,
    deliveryRules,
    campaigns,
    productsWith('p.brand_id in (select id from brands where document_id = :id)'),
  ],
  'api::catalog.economic-operator': [
    productsWith(answeredForBy('p')),
    `select 'Brand' as type, b.name, b.document_id from brands b where ${answeredForBy('b')}`,
  ],
  'api::catalog.category': [
    discounts,
    deliveryRules,
    campaigns,
    productsWith(
      'p.id in (select l.product_id from products_categories_lnk l join categories c on c.id = l.category_id where c.document_id = :id)',
    ),
    `select 'Category' as type, ${nameOf('child')} as name, child.document_id from categories_parent_lnk l
       join categories child on child.id = l.category_id join categories c on c.id = l.inv_category_id
      where c.document_id = :id group by child.document_id`,
  ],
  'api::catalog.option': [
    productsWith(
      'p.id in (select l.product_id from products_options_lnk l join options o on o.id = l.option_id where o.document_id = :id)',
    ),
    variantsWith('o.document_id = :id'),
  ],
  'api::catalog.option-value': [variantsWith('val.document_id = :id')],
  'api::pricing.customer-group': [
    discounts,
    deliveryRules,
    campaigns,
    `select 'Price list' as type, l.name, l.document_id from price_lists l
       join price_lists_customer_groups_lnk g on g.price_list_id = l.id join customer_groups c on c.id = g.customer_group_id where c.document_id = :id`,
    `select 'Customer' as type, u.email as name, u.document_id from up_users u join customer_groups c on c.id = u.customer_group_id where c.document_id = :id`,
  ],
  'api::pricing.price-list': [
    `select 'Price' as type, v.sku as name, v.document_id from prices p
       join variants v on v.id = p.variant_id join price_lists l on l.id = p.price_list_id where l.document_id = :id`,
  ],
  'api::pricing.tax-category': [
    productsWith('p.tax_category_id in (select id from tax_categories where document_id = :id)'),
    `select 'Tax rate' as type, r.name, r.document_id from tax_rates r join tax_categories c on c.id = r.tax_category_id where c.document_id = :id`,
    `select 'Delivery method' as type, m.name, m.document_id from delivery_methods m join tax_categories c on c.id = m.tax_category_id where c.document_id = :id`,
    `select 'Store settings' as type, 'The standard tax category' as name, document_id from tax_categories where document_id = :id and is_default`,
  ],
  'api::inventory.stock-location': [
    `select 'Delivery method' as type, m.name, m.document_id from delivery_methods m join stock_locations l on l.id = m.location_id where l.document_id = :id`,
    deliveryRules,
    countedStock('location.document_id = :id'),
    stockHistory('location.document_id = :id'),
    `select 'Shipment' as type, coalesce(o.number, o.document_id) as name, o.document_id from shipments s
       join stock_locations l on l.id = s.location_id join orders o on o.id = s.order_id where l.document_id = :id`,
    // On a run that leaves from there.
    `select 'Order' as type, coalesce(o.number, o.document_id) as name, o.document_id from delivery_stops s
       join delivery_runs r on r.id = s.run_id join stock_locations l on l.id = r.location_id join orders o on o.id = s.order_id
      where l.document_id = :id and s.is_open`,
  ],
  'api::delivery.delivery-zone': [
    discounts,
    deliveryRules,
    `select 'Delivery slot' as type, s.name, s.document_id from delivery_slots s
       join delivery_zones z on z.id = s.zone_id where z.document_id = :id`,
  ],
  'api::delivery.delivery-slot': [
    `select 'Order' as type, coalesce(o.number, o.document_id) as name, o.document_id from delivery_slot_bookings b
       join orders o on o.id = b.order_id
      where b.slot_id = :id and o.order_status in ('pending_payment', 'placed') and o.fulfilment_status in ('unfulfilled', 'partially_fulfilled')`,
  ],
  'api::delivery.delivery-method': [
    `select 'Cart' as type, coalesce(email, document_id) as name, document_id from carts
      where cart_status = 'active' and delivery::text like '%"' || :id || '"%'`,
    `select 'Delivery slot' as type, s.name, s.document_id from delivery_slots s
       join delivery_slots_methods_lnk l on l.delivery_slot_id = s.id join delivery_methods m on m.id = l.delivery_method_id where m.document_id = :id`,
  ],
  'api::promotion.discount': [
    `select 'Order' as type, coalesce(o.number, o.document_id) as name, o.document_id from discount_redemptions r
       join discounts d on d.id = r.discount_id join orders o on o.document_id = r.order_document_id where d.document_id = :id`,
  ],
};

/** Refuses `STILL_IN_USE` when something stands on the document, naming where. */
export async function assertUnused(trx: Knex.Transaction, uid: string, documentId: string): Promise<void> {
  const asked = questions[uid];
  if (!asked) return;
  const { rows } = await trx.raw<Result<UseRow>>(
    `select used.*, count(*) over ()::int as total from (${asked.map((question) => `(${question})`).join(' union ')}) used order by type, name limit ${shown}`,
    { id: documentId },
  );
  if (rows[0]) throw stillInUse(rows.map(toUse), rows[0].total, advice[uid]);
}

const orSwitchOff = 'Take it out there first, or switch this off instead.';
/** What to do where taking it out everywhere would be a day's work. */
const advice: Readonly<Record<string, string>> = {
  'api::catalog.product': 'Take it out there first, or unpublish this instead.',
  'api::catalog.variant': orSwitchOff,
  'api::inventory.stock-location': orSwitchOff,
  'api::delivery.delivery-zone': orSwitchOff,
  'api::delivery.delivery-slot': 'Move these orders to other slots first, or switch this off instead.',
  'api::delivery.delivery-method': orSwitchOff,
  'api::promotion.discount': orSwitchOff,
  'api::pricing.price-list': 'Open the price list and press “Delete with its prices” on the right, or give it an end date instead.',
};
const usualAdvice = 'Take it out there first.';

/** A use, and how many there are in all. */
export type UseRow = Readonly<{ type: string; name: string | null; document_id: string; total: number }>;

export const toUse = ({ type, name, document_id: documentId }: UseRow): Use => ({ type, name: String(name), documentId });

/** `uses` are the first of them; `total` says how many there are. */
export function stillInUse(uses: readonly Use[], total: number, whatToDo = usualAdvice): DomainError {
  const named = uses.slice(0, 3).map(({ type, name }) => `${type} “${name}”`);
  const more = total - named.length;
  const message = `Something still stands on this: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. ${whatToDo}`;
  return new DomainError('STILL_IN_USE', message, { uses, total });
}
