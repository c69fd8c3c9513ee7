import { changesChannel } from './listen-for-changes';

/**
 * Tells every process, with the commit, which kept answers are no longer right (src/http/cached-answers): tags, or '*' for all. What
 * would not fit into a notice is told as all.
 */
export const listingNotices = [
  `create or replace function sk_tell_changed(tags text) returns void language sql as $$
     select pg_notify('${changesChannel}', case when tags is null or octet_length(tags) > 7000 then '*' else tags end) $$`,
  `create or replace function sk_tell_listing_changes() returns trigger language plpgsql as $$
   begin
     perform sk_tell_changed(case when bool_or(product in ('*', '')) then '*' else 'lists,' || string_agg('product:' || product, ',') end)
        from (select distinct product from noted) noted having count(*) > 0;
     return null;
   end $$`,
  `create or replace trigger sk_listing_changes_tell after insert on listing_changes
     referencing new table as noted for each statement execute function sk_tell_listing_changes()`,
  // Lists of what is in stock hold another product, or one less, only where the last piece went or came.
  `create or replace function sk_tell_listing_stock() returns trigger language plpgsql as $$
   begin
     perform sk_tell_changed(case when bool_or(after.sellable <> before.sellable) then 'in-stock,' else '' end || string_agg(distinct 'stock:' || after.product, ','))
        from before join after using (variant) having count(*) > 0;
     return null;
   end $$`,
  `create or replace trigger sk_listing_stock_tell after update on listing_stock
     referencing old table as before new table as after for each statement execute function sk_tell_listing_stock()`,
];
