import type { Core } from '@strapi/strapi';
import type { OrdersRow, StockLevelsRow, StockLocationsRow, StockMovementsRow, VariantsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { Place } from '../../catalog/find-products';
import { preparedStatement } from '../../prepared-statement';
import { staffNameOf } from '../../staff/staff-name';
import { storeSettings } from '../../store/store-settings';
import type { MovementKind } from '../locked-stock';
import { nameOfProduct } from './variant-names';

export type Movement = Readonly<{
  id: string;
  at: string;
  kind: MovementKind;
  location: Readonly<{ id: string; name: string }> | null;
  onHand: number;
  held: number;
  allocated: number;
  /** How many lay at the location after it. */
  after: number;
  reason: string | null;
  order: Readonly<{ id: string; number: string }> | null;
  /** `name` is null for who has none, or left the shop. */
  by: Readonly<{ type: string; name: string | null }>;
}>;
export type MovementsPage = Readonly<{
  variant: Readonly<{ variant: string; sku: string; product: string; name: string }>;
  movements: Movement[];
  next: Place | null;
}>;
type ReadMovements = Readonly<{
  variant: string;
  location: string | null;
  /** Leaves out what only carts and orders did to it. */
  onShelfOnly: boolean;
  after: Place | null;
  limit: number;
}>;

type Row = Readonly<
  Pick<
    StockMovementsRow,
    'id' | 'document_id' | 'kind' | 'on_hand_delta' | 'held_delta' | 'allocated_delta' | 'reason' | 'actor' | 'occurred_at'
  > & {
    at: string;
    on_hand: StockLevelsRow['on_hand'] | null;
    location: StockLocationsRow['document_id'] | null;
    place: StockLocationsRow['name'] | null;
    order_id: OrdersRow['document_id'] | null;
    number: OrdersRow['number'] | null;
    staff: string | null;
    courier: string | null;
    since: number;
  }
>;

/**
 * What happened to the pieces of a variant, the newest first. What lay there after each is counted back from what lies there now, for the
 * ledger says by how much and not how many. Refuses `VARIANT_UNKNOWN`.
 */
export async function readMovements(strapi: Core.Strapi, asked: ReadMovements): Promise<MovementsPage> {
  const { defaultLocale } = await storeSettings(strapi);
  const { variant: variantId, location, onShelfOnly, after, limit } = asked;
  const db = strapi.db.connection;
  const named = await preparedStatement<Pick<VariantsRow, 'id' | 'sku'> & { product: string; name: string }>(
    db,
    `select v.id, v.sku, ${nameOfProduct('v')} as product, coalesce(v.name, '') as name from variants v where v.document_id = :variantId::text`,
    { variantId, defaultLocale },
  );
  const [variant] = named.rows;
  if (!variant) throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant', { variant: variantId });
  const { rows } = await preparedStatement<Row>(
    db,
    `select m.id, m.document_id, m.kind, m.on_hand_delta, m.held_delta, m.allocated_delta, m.reason, m.actor, m.occurred_at, m.occurred_at::text as at,
            s.on_hand, o.document_id as location, o.name as place, ord.document_id as order_id, ord.number, ${staffNameOf('a')} as staff, k.name as courier,
            (select coalesce(sum(x.on_hand_delta), 0)::int from stock_movements x
              where x.variant_id = m.variant_id and x.location_id = m.location_id and (x.occurred_at, x.id) > (m.occurred_at, m.id)) as since
       from (select * from stock_movements y
              where y.variant_id = :variant::int and (:location::text is null or y.location_id = (select id from stock_locations where document_id = :location::text))
                and (:onShelfOnly::boolean is false or y.on_hand_delta <> 0)
                and (:at::text is null or (y.occurred_at, y.id) < (:at::timestamp, :after::int))
              order by y.occurred_at desc, y.id desc limit :most::int) m
       left join stock_levels s on s.variant_id = m.variant_id and s.location_id = m.location_id
       left join stock_locations o on o.id = m.location_id
       left join orders ord on ord.document_id = m.order_document_id
       left join admin_users a on m.actor = 'staff:' || a.id
       left join couriers k on m.actor = 'courier:' || k.document_id
      order by m.occurred_at desc, m.id desc`,
    { variant: variant.id, location, onShelfOnly, most: limit + 1, at: after?.at ?? null, after: after?.id ?? null },
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    variant: { variant: variantId, sku: variant.sku, product: variant.product, name: variant.name },
    movements: page.map(toMovement),
    next: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

function toMovement(row: Row): Movement {
  const [type = 'system', ...rest] = row.actor.split(':');
  return {
    id: row.document_id,
    at: row.occurred_at.toISOString(),
    kind: row.kind,
    location: row.location === null ? null : { id: row.location, name: row.place ?? '' },
    onHand: row.on_hand_delta,
    held: row.held_delta,
    allocated: row.allocated_delta,
    after: (row.on_hand ?? 0) - row.since,
    reason: row.reason,
    order: row.order_id === null ? null : { id: row.order_id, number: row.number ?? '' },
    by: { type, name: row.staff ?? row.courier ?? (type === 'machine' ? rest.join(':') : null) },
  };
}
