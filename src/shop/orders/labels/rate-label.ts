import type { Core } from '@strapi/strapi';
import type { Money } from '../../../domain/money/money';
import { dueOf } from '../../../domain/orders/due';
import { labelPlace } from '../../../domain/orders/label-recipient';
import { loadOrder } from '../locked-order';
import { addresseeOf } from './addressee';
import { labelCarrier } from './label-row';
import { toldPrice } from './told-price';

type Asked = Readonly<{ orderId: string; carrier: string; grams: number; places: number }>;

/**
 * What a label would cost the shop, as its carrier says; null where it does not, or cannot be asked: whoever makes the label is told then. Nothing
 * is made. Refuses `ORDER_NOT_FOUND`, `CARRIER_UNKNOWN`.
 */
export async function rateLabel(strapi: Core.Strapi, { orderId, carrier, grams, places }: Asked): Promise<Money | null> {
  const db = strapi.db.connection;
  const order = await loadOrder(db, orderId);
  const { rate } = labelCarrier(strapi, carrier);
  const recipient = labelPlace(await addresseeOf(db, order.rowId), carrier);
  if (!rate || typeof recipient === 'string') return null;
  try {
    const price = await rate({ parcel: { grams, places, value: { amount: dueOf(order), currency: order.currency } }, recipient });
    return toldPrice(price);
  } catch (error) {
    strapi.log.warn(`The carrier "${carrier}" did not say what a label costs. ${String(error)}`);
    return null;
  }
}
