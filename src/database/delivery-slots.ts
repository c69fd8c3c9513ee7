import { addColumn } from './add-column';

/**
 * What is taken of delivery slots (src/shop/delivery/slots), and what staff said of single days. A slot is known by its template (a document
 * id) and the day on the calendar of its zone.
 */
export const deliverySlots = [
  // Whoever books locks its row, so that two who want the last place wait for each other. One row for each slot that was ever booked or changed.
  `create table if not exists delivery_slot_days (
     slot_id text not null,
     day date not null,
     is_closed boolean not null default false,
     most_orders integer check (most_orders >= 0),
     most_minutes integer check (most_minutes >= 0),
     primary key (slot_id, day)
   )`,
  // Who said so last, and when; null where nobody said anything of the day.
  addColumn('delivery_slot_days', 'changed_by', 'text'),
  addColumn('delivery_slot_days', 'changed_at', 'timestamptz'),
  // An order is in one slot, until it is cancelled. A cart is in one for a while, where the shop puts goods aside for carts too.
  `create table if not exists delivery_slot_bookings (
     order_id integer unique references orders (id) on delete cascade,
     cart_id integer unique references carts (id) on delete cascade,
     slot_id text not null,
     day date not null,
     minutes integer not null check (minutes >= 0),
     expires_at timestamptz,
     check ((order_id is null) <> (cart_id is null)),
     check ((cart_id is null) = (expires_at is null))
   )`,
  'create index if not exists delivery_slot_bookings_slot_idx on delivery_slot_bookings (slot_id, day)',
  // Days on which nothing is brought, whatever the slots say.
  'create table if not exists delivery_days_off (day date primary key)',
  addColumn('delivery_days_off', 'changed_by', 'text'),
  addColumn('delivery_days_off', 'changed_at', 'timestamptz'),
];
