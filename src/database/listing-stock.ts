import { variantLocks } from '../shop/listing/locks';

const mostLocked = 100;

/** How many of each variant there are, kept in `listing_stock` by the commit that changes it. */
export const listingStock = [
  // Nobody is told how many there are above what the shop tells and what it calls low, so more than one above that is not kept.
  `create or replace function sk_listing_stock(changed integer[]) returns void language sql as $$
     update listing_stock s
        set available = counted.available, sellable = counted.sellable
       from (select s.variant, s.inventory_policy = 'untracked'
                    or n.available + case s.inventory_policy when 'backorder' then s.backorder_limit else 0 end > 0 as sellable,
                    least(n.available, told.most)::int as available
               from listing_stock s
              cross join lateral (
                select coalesce(sum(l.on_hand - l.held - l.allocated), 0) as available
                  from stock_levels l join stock_locations o on o.id = l.location_id and o.enabled where l.variant_id = s.variant) n
              cross join (select coalesce(max(greatest(quantity_shown_up_to, low_stock_from)), 0) + 1 as most from store_settings) told
              where s.variant = any(changed)) counted
      where s.variant = counted.variant and (s.available, s.sellable) is distinct from (counted.available, counted.sellable)
   $$`,
  // Two who sell one variant from two locations do not see each other's pieces: the first to come counts, the other notes that it is
  // to be counted again once both are committed.
  `create or replace function sk_stock_levels_listing() returns trigger language plpgsql as $$
   declare
     own integer[];
     others integer[];
   begin
     -- Each lock takes a place that all connections share: of a whole shop that is counted anew there are too many, and it is for the
     -- background as well.
     if (select count(distinct variant_id) from changed) > ${mostLocked} then
       insert into listing_changes (product)
       select product from listing_stock where variant in (select variant_id from changed)
       union
       select p.document_id from variants_product_lnk l join products p on p.id = l.product_id
        where l.variant_id in (select variant_id from changed);
       return null;
     end if;
     with touched as materialized (select distinct variant_id as variant from changed where variant_id is not null),
          tried as materialized (select variant, pg_try_advisory_xact_lock(${variantLocks}, variant) as got from touched)
     select array_agg(variant) filter (where got), array_agg(variant) filter (where not got) into own, others from tried;
     perform sk_listing_stock(own);
     -- Whoever holds the lock may be about to write the row of a new variant, which nobody else sees yet: its product is asked for too.
     if others is not null then
       insert into listing_changes (product)
       select product from listing_stock where variant = any(others)
       union
       select p.document_id from variants_product_lnk l join products p on p.id = l.product_id where l.variant_id = any(others);
     end if;
     return null;
   end $$`,
  ...(
    [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ] as const
  ).map(
    ([event, rows]) =>
      `create or replace trigger sk_stock_levels_listing_${event} after ${event} on stock_levels
         referencing ${rows} table as changed for each statement execute function sk_stock_levels_listing()`,
  ),
];
