import type { Core } from '@strapi/strapi';
import { emptyCart } from '../../domain/cart/cart';
import type { Channel } from '../../domain/pricing/price';
import { strapiColumns } from '../document-id';
import { sha256 } from '../hashes';
import { offeredCurrency } from '../storefront/viewer';
import { storeSettings } from '../store/store-settings';
import { toCartView, type CartView } from './cart-view';
import { priceCart } from './price-cart';
import { fromContents, newCartToken, toStoredCart } from './stored-cart';

export type CreateCart = Readonly<{
  currency?: string | undefined;
  country?: string | undefined;
  channel: Channel;
  locale?: string | undefined;
  customer: Readonly<{ userId: number }> | null;
}>;

export const daysMs = (days: number): number => days * 24 * 60 * 60 * 1000;

/** An empty cart with the token that proves whose it is. Refuses `CURRENCY_NOT_OFFERED`. */
export async function createCart(strapi: Core.Strapi, { currency, country, channel, locale, customer }: CreateCart): Promise<CartView> {
  const settings = await storeSettings(strapi);
  const now = new Date();
  const token = newCartToken();
  const [row] = await strapi.db
    .connection('carts')
    .insert({
      ...strapiColumns(now),
      ...fromContents(emptyCart),
      token_hash: sha256(token),
      customer_id: customer?.userId ?? null,
      status: 'active',
      revision: 1,
      currency: offeredCurrency(settings, currency ?? settings.defaultCurrency),
      country: country ?? null,
      channel,
      language: locale ?? settings.defaultLocale,
      operations: '[]',
      last_seen: '{}',
      expires_at: new Date(now.getTime() + daysMs(settings.cartLifetimeDays)),
    })
    .returning('*');
  return toCartView(await priceCart(strapi.db.connection, toStoredCart(row), { settings, now }), { token });
}
