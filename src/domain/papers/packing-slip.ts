import { nameIn, placeIn, type PaperAddress } from './buyer';
import type { SoldLine } from './invoice';
import type { Day } from './paper';

/** What goes into a parcel: for whom, and what has to be in it. No prices: it may be a gift. */
export type PackingSlip = Readonly<{
  language: string;
  shop: string;
  shopAddress: string | null;
  order: Readonly<{ number: string; placed: Day }>;
  delivery: string | null;
  to: Readonly<{ name: string; company: string | null; address: readonly string[]; country: string | null; phone: string | null }>;
  note: string | null;
  items: readonly Readonly<{ title: string; sku: string; quantity: number }>[];
  pieces: number;
}>;

type Packed = Readonly<{
  number: string | null;
  deliveryName: string | null;
  contact: Readonly<{ email: string | null; phone: string | null }>;
  shipping: PaperAddress | null;
  note: string | null;
  lines: readonly Pick<SoldLine, 'title' | 'sku' | 'quantity' | 'cancelled'>[];
}>;
type Frame = Readonly<{ language: string; shop: string; address: string | null; placed: Day }>;

/** What an order is packed from: all its pieces but those that will never be sent. */
export function packingSlipOf(order: Packed, { language, shop, address, placed }: Frame): PackingSlip {
  const to = order.shipping ?? {};
  const items = order.lines.flatMap(({ title, sku, quantity, cancelled }) =>
    quantity > cancelled ? [{ title, sku, quantity: quantity - cancelled }] : [],
  );
  return {
    ...{ language, shop, shopAddress: address, items, note: order.note },
    order: { number: order.number ?? '', placed },
    delivery: order.deliveryName,
    to: {
      name: nameIn(to) || (order.contact.email ?? ''),
      company: to.company ?? null,
      address: placeIn(to),
      country: to.country ?? null,
      phone: to.phone ?? order.contact.phone,
    },
    pieces: items.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
