import type { DeliveryMethodsRow, Json } from 'knex/types/tables';
import type { Translations } from '../../domain/content/translations';
import type { OpeningHours } from '../../domain/delivery/opening-hours/opening-hours';
import type { DeliveryKind } from '../../domain/delivery/delivery-kind';
import type { MethodRule } from '../../domain/delivery/delivery-rule';
import type { Money } from '../../domain/money/money';
import type { Query } from '../queries';
import { toJson, toMinor, type InJson } from '../rows';

export type PickupPlace = Readonly<{ name: string; city: string | null; line1: string | null; postalCode: string | null; country: string }>;

/** What is known of the place besides; an order does not keep it. */
export type PickupPoint = Readonly<{ location: Readonly<{ lat: number; lng: number }> | null; hours: OpeningHours | null }>;

/** A way to deliver that is in use, as staff described it. */
export type DeliveryMethod = Readonly<{
  id: string;
  rowId: number;
  name: string;
  kind: DeliveryKind;
  /** Whose points it goes to, where the kind is `carrier_point`. */
  carrier: string | null;
  prices: readonly Money[];
  taxIncluded: boolean;
  /** Row of the tax category; null where none is named. */
  taxCategoryRow: number | null;
  estimate: string | null;
  /** Of its name and estimate. */
  translations: Translations | null;
  /** None: everywhere. */
  countries: readonly string[];
  pickupAt: PickupPlace | null;
  pickupPoint: PickupPoint | null;
  /** None: always offered, at its price. */
  rules: readonly MethodRule[];
}>;

type MethodRow = Readonly<
  Pick<DeliveryMethodsRow, 'id' | 'document_id' | 'name' | 'kind' | 'carrier' | 'tax_included' | 'tax_category_id' | 'estimate'> & {
    translations: Json | null;
    countries: Json;
    prices: Json;
    pickup_at: Json | null;
    pickup_point: Json | null;
    compiled_rules: Json;
  }
>;

/** Nobody can fetch goods at a location that is gone, or not in use. */
export const deliveryMethodsQuery: Query<readonly DeliveryMethod[], MethodRow> = {
  sql: `select m.id, m.document_id, m.name, m.kind, m.carrier, m.tax_included, m.tax_category_id, m.estimate, m.translations, coalesce(m.countries, '[]') as countries, coalesce(m.compiled_rules, '[]') as compiled_rules,
            (select coalesce(json_agg(json_build_object('amount', price.amount, 'currency', price.currency) order by mc."order"), '[]')
               from delivery_methods_cmps mc join cmp_money price on price.id = mc.cmp_id
              where mc.entity_id = m.id and mc.field = 'prices') as prices,
            case when location.id is not null then
              jsonb_build_object('name', location.name, 'city', location.city, 'line1', location.line_1, 'postalCode', location.postal_code, 'country', location.country) end as pickup_at,
            case when location.id is not null then
              jsonb_build_object('hours', location.opening_hours,
                'location', case when location.latitude is not null and location.longitude is not null then
                  jsonb_build_object('lat', location.latitude, 'lng', location.longitude) end) end as pickup_point
       from delivery_methods m
       left join stock_locations location on location.id = m.location_id and m.kind = 'pickup'
      where m.enabled and (m.kind <> 'pickup' or location.enabled)
      order by m.position, m.id`,
  types: {},
  values: {},
  read: (rows) => rows.map(toDeliveryMethod),
};

const toDeliveryMethod = (row: MethodRow | InJson<MethodRow>): DeliveryMethod => ({
  id: row.document_id,
  rowId: row.id,
  name: row.name,
  kind: row.kind,
  carrier: row.kind === 'carrier_point' ? row.carrier : null,
  prices: toJson<Money[]>(row.prices).map(({ amount, currency }) => ({ amount: toMinor(amount), currency })),
  taxIncluded: row.tax_included,
  taxCategoryRow: row.tax_category_id,
  estimate: row.estimate,
  translations: toJson<Translations | null>(row.translations),
  countries: toJson<string[]>(row.countries),
  pickupAt: toJson<PickupPlace | null>(row.pickup_at),
  pickupPoint: toJson<PickupPoint | null>(row.pickup_point),
  rules: toJson<MethodRule[]>(row.compiled_rules),
});
