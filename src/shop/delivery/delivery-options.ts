import type { Knex } from 'knex';
import type { Currency, Minor } from '../../domain/money/money';
import { ask, type Question } from '../questions';
import { toJson, toMinor } from '../rows';

export type DeliveryOption = Readonly<{
  id: string;
  rowId: number;
  name: string;
  kind: 'flat_rate' | 'pickup';
  price: Minor;
  currency: Currency;
  taxIncluded: boolean;
  taxCategory: string;
  estimate: string | null;
  pickupAt: Readonly<{ name: string; city: string | null; line1: string | null; postalCode: string | null; country: string }> | null;
}>;

/** `deliverTo`: the country; null while nobody knows. */
export type DeliveryQuery = Readonly<{ currency: Currency; deliverTo: string | null }>;

/**
 * How a cart in this currency can be delivered to this country. Without a country, what is offered anywhere. Nobody can fetch
 * goods at a place that is gone, or not in use.
 */
export const deliveryQuestion = ({ currency, deliverTo }: DeliveryQuery): Question<DeliveryOption[]> => ({
  sql: `select m.id, m.document_id, m.name, m.kind, m.tax_included, m.estimate, price.amount::text as amount,
            coalesce(t.code, (select code from tax_categories where is_default)) as tax_category,
            case when place.id is not null then
              jsonb_build_object('name', place.name, 'city', place.city, 'line1', place.line_1, 'postalCode', place.postal_code, 'country', place.country) end as pickup_at
       from delivery_methods m
       join delivery_methods_cmps mc on mc.entity_id = m.id and mc.field = 'prices'
       join cmp_money price on price.id = mc.cmp_id and price.currency = :currency
       left join tax_categories t on t.id = m.tax_category_id
       left join stock_locations place on place.id = m.location_id and m.kind = 'pickup'
      where m.enabled and (m.kind <> 'pickup' or place.enabled) and (coalesce(m.countries, '[]') = '[]' or :deliverTo is null or m.countries @> to_jsonb(:deliverTo))
      order by m.position, m.id`,
  types: { currency: 'text', deliverTo: 'text' },
  values: { currency, deliverTo },
  read: (rows) => rows.map(toDeliveryOption(currency)),
});

/** `deliveryQuestion`, asked on its own. */
export const loadDeliveryOptions = (db: Knex, query: DeliveryQuery): Promise<DeliveryOption[]> => ask(db, deliveryQuestion(query));

const toDeliveryOption =
  (currency: Currency) =>
  (row: Record<string, unknown>): DeliveryOption => ({
    id: String(row.document_id),
    rowId: Number(row.id),
    name: String(row.name),
    kind: row.kind === 'pickup' ? 'pickup' : 'flat_rate',
    price: toMinor(row.amount),
    currency,
    taxIncluded: row.tax_included === true,
    taxCategory: String(row.tax_category),
    estimate: row.estimate === null ? null : String(row.estimate),
    pickupAt: toJson<DeliveryOption['pickupAt']>(row.pickup_at),
  });
