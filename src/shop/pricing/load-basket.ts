import type { Knex } from 'knex';
import type { Basket, BasketLine } from '../../domain/cart/basket';
import type { Channel } from '../../domain/pricing/price';
import { loadVariants, type VariantFacts } from '../catalog/variant-facts';
import { guest, loadCustomerAndTaxes } from '../customers/customer-facts';
import type { DeliveryOption } from '../delivery/delivery-options';
import { loadDiscounts } from '../promotions/load-discounts';
import type { StoreSettings } from '../store/store-settings';

export type BasketRequest = Readonly<{
  currency: string;
  country: string;
  region: string | null;
  channel: Channel;
  locale: string;
  customer: Readonly<{ userId: number }> | null;
  email: string | null;
  /** For the simulator: as if the customer were in this group (document id). */
  asGroup?: string | undefined;
  lines: readonly Readonly<{ id: string; variantId: string; quantity: number; optionsKey?: string | undefined }>[];
  codes: readonly string[];
  delivery: DeliveryOption | null;
  paymentProvider: string | null;
  /** The row of the cart this is about, if it is one. */
  cartRowId?: number | undefined;
  /** For the simulator: discounts to try although they are not in use yet. */
  tryDiscounts?: readonly string[] | undefined;
  now: Date;
}>;

export type LoadedBasket = Readonly<{ basket: Basket; variants: ReadonlyMap<string, VariantFacts> }>;

/** A basket with nothing in it costs nothing, whoever asks. */
const emptyBasket = (
  settings: StoreSettings,
  { currency, country, region, channel, paymentProvider, now }: BasketRequest,
): LoadedBasket => ({
  basket: {
    currency,
    now,
    channel,
    country,
    region,
    customer: guest,
    paymentProvider,
    lines: [],
    delivery: null,
    codes: [],
    discounts: [],
    usage: {},
    taxRates: [],
    taxRounding: settings.taxRounding,
  },
  variants: new Map(),
});

/** All that the price of a basket depends on, in three statements however large it is. Variants nobody sells are left out. */
export async function loadBasket(db: Knex, settings: StoreSettings, request: BasketRequest): Promise<LoadedBasket> {
  const { currency, country, channel, now } = request;
  if (request.lines.length === 0 && request.codes.length === 0 && request.delivery === null) return emptyBasket(settings, request);
  // One after another: inside a transaction there is one connection, and it does one thing at a time.
  const { customer, taxRates } = await loadCustomerAndTaxes(db, {
    customer: request.customer,
    email: request.email,
    country,
    asGroup: request.asGroup,
  });
  const loaded = await loadVariants(
    db,
    { variants: request.lines.map(({ variantId }) => variantId) },
    { currency, locale: request.locale, defaultLocale: settings.defaultLocale, now, cartRowId: request.cartRowId },
  );
  const { discounts, usage, codes } = await loadDiscounts(db, {
    codes: request.codes,
    currency,
    customerKey: customer.key,
    now,
    also: request.tryDiscounts,
  });
  const variants = new Map(loaded.map((variant) => [variant.variantId, variant]));

  const lines = request.lines.flatMap(({ id, variantId, quantity, optionsKey }): BasketLine[] => {
    const variant = variants.get(variantId);
    return variant ? [{ ...variant, id, quantity, ...(optionsKey === undefined ? {} : { optionsKey }) }] : [];
  });
  const { delivery } = request;
  const basket: Basket = {
    currency,
    now,
    channel,
    country,
    region: request.region,
    customer,
    paymentProvider: request.paymentProvider,
    lines,
    delivery: delivery && {
      methodId: delivery.id,
      zoneId: null,
      price: delivery.price,
      taxIncluded: delivery.taxIncluded,
      taxCategory: delivery.taxCategory,
    },
    codes,
    discounts,
    usage,
    taxRates,
    taxRounding: settings.taxRounding,
  };
  return { basket, variants };
}
