import { cartLimits, type CartContents } from './cart';

export const mergeStrategies = ['sum', 'keep_customer', 'keep_guest'] as const;
export type MergeStrategy = (typeof mergeStrategies)[number];

/**
 * What is in the cart after somebody with a cart signs in to an account that has one. With `sum`, lines of both are
 * together and the same line has the pieces of both, up to what a cart holds; what was told to only one of them, such as
 * the address, is kept, and the account's comes first.
 */
export function mergeCarts<Address>(
  strategy: MergeStrategy,
  { customer, guest }: Readonly<Record<'customer' | 'guest', CartContents<Address>>>,
): CartContents<Address> {
  if (strategy === 'keep_customer') return customer;
  if (strategy === 'keep_guest') return guest;
  const extra = guest.lines.filter(({ id }) => customer.lines.every((line) => line.id !== id));
  return {
    lines: [
      ...customer.lines.map((line) => {
        const same = guest.lines.find(({ id }) => id === line.id);
        return same ? { ...line, quantity: Math.min(cartLimits.quantity, line.quantity + same.quantity) } : line;
      }),
      ...extra,
    ].slice(0, cartLimits.lines),
    codes: [...new Set([...customer.codes, ...guest.codes])].slice(0, cartLimits.codes),
    contact: customer.contact ?? guest.contact,
    shippingAddress: customer.shippingAddress ?? guest.shippingAddress,
    billingAddress: customer.billingAddress ?? guest.billingAddress,
    delivery: customer.delivery ?? guest.delivery,
    note: customer.note ?? guest.note,
  };
}
