import { addColumn } from './add-column';

/**
 * Labels of parcels (src/shop/orders/labels). `asked`: a carrier was asked for it, and nobody knows whether it made it; `claimed_until`: somebody
 * asks right now. Whom it goes to stands in the order alone. `sent_with`: the shipment it was sent with.
 */
export const parcelLabels = [
  `create table if not exists parcel_labels (
     id text primary key,
     order_id integer not null references orders (id) on delete cascade,
     carrier text not null check (length(carrier) <= 40),
     state text not null check (state in ('asked', 'made', 'cancelled', 'cancelled_there')),
     grams integer not null check (grams > 0),
     places integer not null check (places > 0),
     value_minor bigint not null check (value_minor >= 0),
     cod_minor bigint check (cod_minor > 0),
     currency text not null,
     reference text,
     number text,
     price_minor bigint,
     price_currency text,
     made_by text not null,
     asked_at timestamptz not null,
     claimed_until timestamptz,
     checked_at timestamptz,
     sent_with text,
     check (state = 'asked' or number is not null)
   )`,
  // What came of `cod_minor`, as staff confirmed.
  addColumn('parcel_labels', 'came_minor', 'bigint not null default 0'),
  'create index if not exists parcel_labels_order_idx on parcel_labels (order_id, asked_at)',
  // Of each order one that is not on its parcel yet: whoever presses second finds it.
  `create unique index if not exists parcel_labels_open_idx on parcel_labels (order_id) where state in ('asked', 'made') and sent_with is null`,
  `create index if not exists parcel_labels_waiting_idx on parcel_labels (carrier, checked_at) where state = 'made' and sent_with is null`,
];
