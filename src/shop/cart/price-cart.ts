import type { Knex } from 'knex';
import type { Basket, BasketCustomer, PricedBasket } from '../../domain/cart/basket';
import type { CartContents } from '../../domain/cart/cart';
import { priceBasket } from '../../domain/cart/price-basket';
import { checkoutRequirements, type Requirement } from '../../domain/checkout/requirements';
import { sellable } from '../../domain/stock/availability';
import { loadVariants, type VariantFacts } from '../catalog/variant-facts';
import { customerFacts } from '../customers/customer-facts';
import { loadDeliveryOptions, type DeliveryOption } from '../delivery/delivery-options';
import { loadTaxRates } from '../pricing/load-tax-rates';
import { loadDiscounts } from '../promotions/load-discounts';
import type { StoreSettings } from '../store/store-settings';
import type { Address, StoredCart } from './stored-cart';

/** A cart with everything it costs now and everything it still lacks. */
export type PricedCart = Readonly<{
  cart: StoredCart;
  settings: StoreSettings;
  customer: BasketCustomer;
  variants: ReadonlyMap<string, VariantFacts>;
  deliveryOptions: readonly DeliveryOption[];
  delivery: DeliveryOption | null;
  priced: PricedBasket;
  requirements: readonly Requirement[];
}>;

export type PriceCart = Readonly<{ settings: StoreSettings; now: Date; paymentProvider?: string | null }>;

/** Prices the cart as of `now`, from what the database says. Nothing the app sent is an amount here. */
export async function priceCart(db: Knex, cart: StoredCart, { settings, now, paymentProvider = null }: PriceCart): Promise<PricedCart> {
  const { contents, currency } = cart;
  const country = countryOf(cart, settings);
  // One after another: inside a transaction there is one connection, and it does one thing at a time.
  const customer = await customerFacts(db, cart.customerId === null ? null : { userId: cart.customerId }, contents.contact?.email ?? null);
  const loaded = await loadVariants(
    db,
    { variants: contents.lines.map(({ variantId }) => variantId) },
    { currency, locale: cart.language, defaultLocale: settings.defaultLocale, now },
  );
  const variants = new Map(loaded.map((variant) => [variant.variantId, variant]));
  const deliveryOptions = await loadDeliveryOptions(db, { currency, country: contents.shippingAddress?.country ?? cart.country });
  const taxRates = await loadTaxRates(db, country);
  const { discounts, usage, codes } = await loadDiscounts(db, { codes: contents.codes, currency, customerKey: customer.key, now });

  const delivery = deliveryOptions.find(({ id }) => id === contents.delivery?.methodId) ?? null;
  const basket: Basket = {
    currency,
    now,
    channel: cart.channel,
    country,
    region: contents.shippingAddress?.region ?? null,
    customer,
    paymentProvider,
    lines: basketLines(contents, variants),
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
  const priced = priceBasket(basket);
  return {
    cart,
    settings,
    customer,
    variants,
    deliveryOptions,
    delivery,
    priced,
    requirements: requirementsOf(contents, variants, priced, delivery),
  };
}

/** Where the customer is taxed: where the goods go, else where they say they are, else at home. */
const countryOf = ({ contents, country }: StoredCart, settings: StoreSettings): string =>
  contents.shippingAddress?.country ?? country ?? settings.country;

const basketLines = ({ lines }: CartContents<Address>, variants: ReadonlyMap<string, VariantFacts>): Basket['lines'] =>
  lines.flatMap(({ id, variantId, quantity, options }) => {
    const variant = variants.get(variantId);
    return variant ? [{ ...variant, id, quantity, ...(Object.keys(options).length > 0 ? { optionsKey: id } : {}) }] : [];
  });

function requirementsOf(
  contents: CartContents<Address>,
  variants: ReadonlyMap<string, VariantFacts>,
  priced: PricedBasket,
  delivery: DeliveryOption | null,
): Requirement[] {
  // Two lines of one variant share its stock.
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of contents.lines) wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);
  const isPriced = new Set(priced.lines.map(({ id }) => id));
  return checkoutRequirements({
    lines: contents.lines.map(({ id, variantId }) => {
      const variant = variants.get(variantId);
      return {
        id,
        name: variant ? `${variant.productName} (${variant.name})` : 'This product',
        quantity: wanted.get(variantId) ?? 0,
        isForSale: isPriced.has(id),
        sellable: variant ? sellable(variant) : 0,
      };
    }),
    hasContact: contents.contact !== null,
    hasShippingAddress: contents.shippingAddress !== null,
    delivery: contents.delivery && { isOffered: delivery !== null, needsAddress: delivery?.kind !== 'pickup' },
  });
}
