import type { App } from './app';

export type Stock = Readonly<{ onHand: number; held: number; allocated: number }>;

/** All there is of a variant, over all locations. */
export async function stockOf(app: App, variant: string): Promise<Stock> {
  const [row] = await app.sql<Record<'on_hand' | 'held' | 'allocated', string>>(
    `select coalesce(sum(s.on_hand), 0) as on_hand, coalesce(sum(s.held), 0) as held, coalesce(sum(s.allocated), 0) as allocated
       from stock_levels s join variants v on v.id = s.variant_id where v.document_id = $1`,
    [variant],
  );
  return { onHand: Number(row?.on_hand), held: Number(row?.held), allocated: Number(row?.allocated) };
}

/** Makes the variant lie at one location only, so many pieces of it, and nothing held or promised. */
export async function putStock(app: App, variant: string, onHand: number): Promise<void> {
  await app.sql(
    `update stock_levels s set on_hand = case when s.id = (select min(x.id) from stock_levels x where x.variant_id = s.variant_id) then $2::int else 0 end, held = 0, allocated = 0
       from variants v where v.id = s.variant_id and v.document_id = $1`,
    [variant, onHand],
  );
}

/** Every counter that is not what its holds, orders and ledger say. Empty when the books agree. */
export const wrongBooks = (app: App): Promise<Record<string, unknown>[]> =>
  app.sql(
    `with promised as (
       select l.variant_id, (a ->> 'locationId')::int as location_id, sum((a ->> 'quantity')::int) as quantity
         from order_lines l join orders o on o.id = l.order_id cross join lateral jsonb_array_elements(l.allocations) a
        where o.order_status in ('placed', 'completed') group by 1, 2
     ),
     held as (select variant_id, location_id, sum(quantity) as quantity from stock_holds group by 1, 2),
     moved as (
       select variant_id, location_id, sum(on_hand_delta) as on_hand, sum(held_delta) as held, sum(allocated_delta) as allocated
         from stock_movements group by 1, 2
     )
     select s.id, s.on_hand, s.held, s.allocated, promised.quantity as promised, held.quantity as holds, moved.held as moved_held, moved.allocated as moved_allocated
       from stock_levels s
       left join promised using (variant_id, location_id) left join held using (variant_id, location_id) left join moved using (variant_id, location_id)
      where s.allocated <> coalesce(promised.quantity, 0) or s.held <> coalesce(held.quantity, 0)
         or s.held <> coalesce(moved.held, 0) or s.allocated <> coalesce(moved.allocated, 0)
      order by s.id`,
  );
