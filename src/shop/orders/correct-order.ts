import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { assertSamePrice, mayCorrect } from '../../domain/orders/correct-order';
import type { Actor } from '../actor';
import type { Address } from '../cart/stored-cart';
import { toJson } from '../rows';
import { changeOrder } from './locked-order';

export type CorrectOrder = Readonly<{
  orderId: string;
  contact?: Readonly<{ email: string; phone?: string | undefined }> | undefined;
  shipping?: Address | undefined;
  /** null: the same as it is sent to. */
  billing?: Address | null | undefined;
  actor: Actor;
  now?: Date;
}>;

const correctable = ['contact', 'shipping', 'billing'] as const;

/**
 * Puts right whom and where an order goes to, while something of it waits to be sent. What the parcels on their way say stays.
 * Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION`, `ADDRESS_CHANGES_PRICE`.
 */
export const correctOrder = (
  strapi: Core.Strapi,
  { orderId, contact, shipping, billing, actor, now = new Date() }: CorrectOrder,
): Promise<void> =>
  changeOrder(strapi, { orderId, actor, now }, async (trx, order) => {
    if (!mayCorrect(order.state))
      throw new DomainError('ORDER_ILLEGAL_TRANSITION', 'Nothing of the order waits to be sent any more', { ...order.state });
    const row = await trx('orders').where({ id: order.rowId }).first('shipping_address', 'country');
    const before = toJson<Address | null>(row?.shipping_address ?? null);
    if (shipping) assertSamePrice(before ?? { country: row?.country ?? shipping.country }, shipping);
    const columns = {
      ...(contact ? { contact: JSON.stringify(contact), email: contact.email, phone: contact.phone ?? null } : {}),
      ...(shipping ? { shipping_address: JSON.stringify(shipping) } : {}),
      ...(billing === undefined ? {} : { billing_address: billing === null ? null : JSON.stringify(billing) }),
    };
    if (Object.keys(columns).length === 0) return null;
    await trx('orders').where({ id: order.rowId }).update(columns);
    const said = { contact, shipping, billing };
    const parts = correctable.filter((part) => said[part] !== undefined);
    return { type: 'order.corrected', details: { parts } };
  });
