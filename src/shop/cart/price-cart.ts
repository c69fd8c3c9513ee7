import type { Knex } from 'knex';
import { taxCategoriesOf, type BasketCustomer, type PricedBasket } from '../../domain/cart/basket';
import type { SlotChoice } from '../../domain/delivery/slots/choose-slot';
import type { SlotTemplate } from '../../domain/delivery/slots/slot';
import type { CartContents } from '../../domain/cart/cart';
import { priceBasket } from '../../domain/cart/price-basket';
import { requirementWords } from '../../domain/checkout/requirement-words';
import { unusablePoint } from '../../domain/delivery/points/unusable-point';
import { checkoutRequirements, type Requirement } from '../../domain/checkout/requirements';
import { isRegionUnclear } from '../../domain/tax/tax-rates';
import { sellable } from '../../domain/stock/availability';
import type { VariantFacts } from '../catalog/variant-facts';
import type { DeliveryOffers, DeliveryOption } from '../delivery/delivery-offers';
import type { ChosenPoint } from '../delivery/points/chosen-point';
import { loadBasket, type LoadedBasket } from '../pricing/load-basket';
import type { SpendingDiscount } from '../promotions/balances';
import type { StoreSettings } from '../store/store-settings';
import type { Address, StoredCart } from './stored-cart';

/** A cart with everything it costs now and everything it still lacks. */
export type PricedCart = Readonly<{
  cart: StoredCart;
  settings: StoreSettings;
  customer: BasketCustomer;
  customerKeys: readonly string[];
  /** Which of the discounts may run out (document ids). */
  limitedDiscounts: ReadonlySet<string>;
  /** Which of them spend a balance of the customer's. */
  spending: readonly SpendingDiscount[];
  variants: ReadonlyMap<string, VariantFacts>;
  deliveryOffers: DeliveryOffers;
  delivery: DeliveryOption | null;
  /** When it is brought, where customers choose. */
  slot: SlotChoice;
  zones: readonly string[] | null;
  slotTemplates: readonly SlotTemplate[];
  /** The terms of sale that held; null where it has nothing in it. */
  termsRevision: string | null;
  /** Where the parcel is fetched at a carrier's; null where it is not, or cannot be. */
  pickupPoint: ChosenPoint | null;
  priced: PricedBasket;
  requirements: readonly Requirement[];
}>;

export type PriceCart = Readonly<{
  settings: StoreSettings;
  now: Date;
  paymentProvider?: string | null;
  /** What is offered for a cart with nothing in it is wanted too. */
  asksOffers?: true;
}>;

/** Prices the cart as of `now`, from what the database says. Nothing the app sent is an amount here. */
export async function priceCart(
  db: Knex,
  cart: StoredCart,
  { settings, now, paymentProvider = null, asksOffers }: PriceCart,
): Promise<PricedCart> {
  const { contents, currency } = cart;
  const loaded = await loadBasket(db, settings, {
    currency,
    country: countryOf(cart, settings),
    region: contents.shippingAddress?.region ?? null,
    channel: cart.channel,
    locale: cart.language,
    customer: cart.customerId === null ? null : { userId: cart.customerId },
    email: contents.contact?.email ?? null,
    phone: phoneOf(contents),
    // The id of a line is made of its options, so it tells two lines of one variant apart.
    lines: contents.lines.map(({ id, variantId, quantity, options }) => ({
      id,
      variantId,
      quantity,
      optionsKey: Object.keys(options).length > 0 ? id : undefined,
    })),
    codes: contents.codes,
    deliveryMethod: contents.delivery?.methodId ?? null,
    deliverySlot: contents.delivery?.slotId ?? null,
    pickupPoint: contents.delivery?.pickupPointId ?? null,
    deliverTo: { country: contents.shippingAddress?.country ?? cart.country, address: contents.shippingAddress },
    asksOffers,
    paymentProvider,
    cartRowId: cart.rowId,
    ownOrderId: cart.checkoutOrderId,
    now,
  });
  const {
    basket,
    customerKeys,
    limitedDiscounts,
    spending,
    variants,
    deliveryOffers,
    delivery,
    slot,
    zones,
    slotTemplates,
    termsRevision,
  } = loaded;
  const priced = priceBasket(basket);
  const requirements = requirementsOf(contents, { ...loaded, priced, shownUpTo: settings.quantityShownUpTo, language: cart.language });
  return {
    cart,
    settings,
    customer: basket.customer,
    customerKeys,
    limitedDiscounts,
    spending,
    variants,
    deliveryOffers,
    delivery,
    slot,
    zones,
    slotTemplates,
    termsRevision,
    pickupPoint: delivery?.kind === 'carrier_point' ? loaded.pickupPoint : null,
    priced,
    requirements,
  };
}

/** Where the customer can be called, as far as they said. */
export const phoneOf = ({ contact, shippingAddress }: CartContents<Address>): string | null =>
  contact?.phone ?? shippingAddress?.phone ?? null;

/** Where the customer is taxed: where the goods go, else where they say they are, else at home. */
const countryOf = ({ contents, country }: StoredCart, settings: StoreSettings): string =>
  contents.shippingAddress?.country ?? country ?? settings.country;

function requirementsOf(
  contents: CartContents<Address>,
  {
    basket,
    variants,
    priced,
    delivery,
    deliveryWithheld,
    slot,
    pickupPoint,
    shownUpTo,
    language,
  }: Pick<LoadedBasket, 'basket' | 'variants' | 'delivery' | 'deliveryWithheld' | 'slot' | 'pickupPoint'> &
    Readonly<{ priced: PricedBasket; shownUpTo: number; language: string }>,
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
        name: variant ? `${variant.productName} (${variant.name})` : requirementWords(language).thisProduct,
        quantity: wanted.get(variantId) ?? 0,
        isForSale: isPriced.has(id),
        sellable: variant ? sellable(variant) : 0,
      };
    }),
    hasContact: contents.contact !== null,
    hasShippingAddress: contents.shippingAddress !== null,
    hasUnclearRegion:
      contents.shippingAddress !== null && isRegionUnclear(basket.taxRates, { ...basket, taxCategories: taxCategoriesOf(basket) }),
    delivery: contents.delivery && {
      isOffered: delivery !== null,
      withheld: deliveryWithheld,
      needsAddress: delivery?.kind !== 'pickup',
      isSlotMissing: slot.isNeeded && slot.slot === null,
      slotRefusal: slot.refusal,
      point: delivery?.kind === 'carrier_point' ? pointOf(delivery, { contents, basket, pickupPoint }) : null,
    },
    shownUpTo,
    language,
  });
}

function pointOf(
  { carrier }: DeliveryOption,
  { contents, basket, pickupPoint }: Pick<LoadedBasket, 'basket' | 'pickupPoint'> & Readonly<{ contents: CartContents<Address> }>,
) {
  const isChosen = contents.delivery?.pickupPointId !== undefined;
  const grams = basket.lines.reduce((sum, { weightGrams, quantity }) => sum + (weightGrams ?? 0) * quantity, 0);
  const sent = { carrier: carrier ?? '', grams, country: contents.shippingAddress?.country ?? null };
  return { isChosen, unusable: isChosen ? unusablePoint(pickupPoint, sent) : null };
}
