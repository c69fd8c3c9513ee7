import { DomainError } from '../domain-error';

export type LineOptions = Readonly<Record<string, string>>;

/** What the customer put together. Prices are no part of it: they are computed on every look. */
export type CartLine = Readonly<{ id: string; variantId: string; quantity: number; options: LineOptions }>;
export type CartContact = Readonly<{ email: string; phone?: string | undefined }>;
/** `pickupPointId`: of the carrier's, where the parcel is fetched. */
export type CartDelivery = Readonly<{ methodId: string; slotId: string | null; pickupPointId?: string }>;

export type CartContents<Address> = Readonly<{
  lines: readonly CartLine[];
  codes: readonly string[];
  contact: CartContact | null;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  delivery: CartDelivery | null;
  note: string | null;
}>;

export type CartOperation<Address> =
  | Readonly<{ id: string; op: 'add_line'; variant: string; quantity: number; options?: LineOptions | undefined }>
  | Readonly<{ id: string; op: 'set_quantity'; line: string; quantity: number }>
  | Readonly<{ id: string; op: 'remove_line'; line: string }>
  | Readonly<{ id: string; op: 'apply_code'; code: string }>
  | Readonly<{ id: string; op: 'remove_code'; code: string }>
  | Readonly<{ id: string; op: 'set_contact'; email: string; phone?: string | undefined }>
  | Readonly<{ id: string; op: 'set_address'; shipping: Address; billing?: Address | null | undefined }>
  | Readonly<{ id: string; op: 'set_delivery'; method: string; slot?: string | null | undefined; pickupPoint?: string | null | undefined }>
  | Readonly<{ id: string; op: 'set_note'; note: string }>
  | Readonly<{ id: string; op: 'set_market'; currency?: string | undefined; country?: string | undefined; locale?: string | undefined }>;

export const cartLimits = { lines: 100, quantity: 9_999, codes: 10, rememberedOperations: 500 } as const;

export const emptyCart: CartContents<never> = {
  lines: [],
  codes: [],
  contact: null,
  shippingAddress: null,
  billingAddress: null,
  delivery: null,
  note: null,
};

/**
 * The id of the line of a variant with these options. It is made of them, so that an app that is offline knows the id
 * of a line before we do, and so that the same thing added twice is one line.
 */
export function lineIdOf(variantId: string, options: LineOptions): string {
  const chosen = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return chosen.length === 0 ? variantId : `${variantId}.${fnv1a(JSON.stringify(chosen))}`;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). Enough to tell the handful of options of one variant in one cart apart. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The cart after one operation of the app. `code` must come normalised.
 * Refuses `LINE_UNKNOWN` and `CART_LIMIT_REACHED`; whether a variant, code or delivery method exists is for the caller to know.
 */
export function applyOperation<Address extends Readonly<{ country: string }>>(
  cart: CartContents<Address>,
  operation: CartOperation<Address>,
): CartContents<Address> {
  switch (operation.op) {
    case 'add_line':
      return addLine(cart, operation);
    case 'set_quantity':
      lineOf(cart, operation.line);
      return { ...cart, lines: cart.lines.map((line) => (line.id === operation.line ? { ...line, quantity: operation.quantity } : line)) };
    case 'remove_line':
      lineOf(cart, operation.line);
      return { ...cart, lines: cart.lines.filter(({ id }) => id !== operation.line) };
    case 'apply_code':
      if (cart.codes.includes(operation.code)) return cart;
      limit('codes', cart.codes.length + 1);
      return { ...cart, codes: [...cart.codes, operation.code] };
    case 'remove_code':
      return { ...cart, codes: cart.codes.filter((code) => code !== operation.code) };
    case 'set_contact':
      return { ...cart, contact: { email: operation.email, ...(operation.phone === undefined ? {} : { phone: operation.phone }) } };
    case 'set_address':
      return { ...cart, shippingAddress: operation.shipping, billingAddress: operation.billing ?? null };
    case 'set_delivery':
      return {
        ...cart,
        delivery: {
          ...{ methodId: operation.method, slotId: operation.slot ?? null },
          ...(operation.pickupPoint ? { pickupPointId: operation.pickupPoint } : {}),
        },
      };
    case 'set_note':
      return { ...cart, note: operation.note || null };
    case 'set_market':
      return inCountry(cart, operation.country);
  }
}

function addLine<Address>(
  cart: CartContents<Address>,
  { variant, quantity, options = {} }: Extract<CartOperation<Address>, { op: 'add_line' }>,
): CartContents<Address> {
  const id = lineIdOf(variant, options);
  const existing = cart.lines.find((line) => line.id === id);
  if (!existing) {
    limit('lines', cart.lines.length + 1);
    return { ...cart, lines: [...cart.lines, { id, variantId: variant, quantity, options }] };
  }
  limit('quantity', existing.quantity + quantity);
  return { ...cart, lines: cart.lines.map((line) => (line.id === id ? { ...line, quantity: line.quantity + quantity } : line)) };
}

/**
 * Goods go to the country that was told last, be it with an address or without: an address elsewhere would go on deciding prices and
 * taxes. Lines, codes and the way of delivery stay, and what does not hold in the other market is told of them, as it is when a price ends.
 */
function inCountry<Address extends Readonly<{ country: string }>>(
  cart: CartContents<Address>,
  country: string | undefined,
): CartContents<Address> {
  const isElsewhere = country !== undefined && cart.shippingAddress !== null && cart.shippingAddress.country !== country;
  return isElsewhere ? { ...cart, shippingAddress: null } : cart;
}

function lineOf<Address>(cart: CartContents<Address>, id: string): CartLine {
  const line = cart.lines.find((candidate) => candidate.id === id);
  if (!line) throw new DomainError('LINE_UNKNOWN', 'The cart has no such line', { line: id });
  return line;
}

function limit(what: 'lines' | 'quantity' | 'codes', wanted: number): void {
  const most = cartLimits[what];
  if (wanted > most)
    throw new DomainError('CART_LIMIT_REACHED', `A cart holds at most ${most} ${what === 'quantity' ? 'pieces of one thing' : what}`, {
      limit: what,
      most,
    });
}
