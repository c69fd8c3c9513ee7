import type { Knex } from 'knex';
import type { Basket, BasketDelivery, BasketLine } from '../../domain/cart/basket';
import { textIn } from '../../domain/content/translations';
import { deliveryFacts, type Destination } from '../../domain/delivery/delivery-facts';
import { chooseSlot, noSlot, type SlotChoice } from '../../domain/delivery/slots/choose-slot';
import { zonesOfKind } from '../../domain/delivery/slots/slots-of-place';
import type { SlotTemplate } from '../../domain/delivery/slots/slot';
import { earliest } from '../../domain/pricing/earliest';
import type { DeliveryReason } from '../../domain/delivery/delivery-rule';
import { regionKey } from '../../domain/places/regions';
import type { Channel } from '../../domain/pricing/price';
import { saleCovers, type Sale } from '../../domain/pricing/sale';
import type { Discount } from '../../domain/promotions/discount';
import { basketVariantsQuestion } from '../catalog/basket-variants';
import type { VariantFacts } from '../catalog/variant-facts';
import { customerQuery, guest } from '../customers/customer-facts';
import { customerKeysOf, loadCustomerHistory } from '../customers/customer-keys';
import { slotLoadQuestion } from '../delivery/slots/slot-loads';
import { placeQuestion } from '../delivery/zones/zones-of-place';
import { pinsMatter } from '../delivery/zones/pins-matter';
import { geocodeKey } from '../places/geocode';
import { chosenPointQuestion, type ChosenPoint } from '../delivery/points/chosen-point';
import { deliveryOffersOf, type DeliveryOffer, type DeliveryOffers, type DeliveryOption } from '../delivery/delivery-offers';
import { loadBalances, spendingDiscounts, withBalances, type SpendingDiscount } from '../promotions/balances';
import { discountsQuery } from '../promotions/load-discounts';
import type { StoreSettings } from '../store/store-settings';
import { taxRatesOf } from '../terms/taxes';
import { runUnderTerms, type Terms } from '../terms/terms';

export type BasketRequest = Readonly<{
  currency: string;
  country: string;
  region: string | null;
  channel: Channel;
  locale: string;
  customer: Readonly<{ userId: number }> | null;
  email: string | null;
  phone?: string | null | undefined;
  /** For the simulator: as if the customer were in this group (document id). */
  asGroup?: string | undefined;
  lines: readonly Readonly<{ id: string; variantId: string; quantity: number; optionsKey?: string | undefined }>[];
  codes: readonly string[];
  /** The delivery method that was chosen, and where it goes, as far as anybody knows. */
  deliveryMethod: string | null;
  /** When it is to be brought. */
  deliverySlot?: string | null | undefined;
  /** And where the parcel is fetched, if that is at a carrier's. */
  pickupPoint?: string | null | undefined;
  deliverTo: Destination;
  /** What is offered for a basket with nothing in it is wanted too. */
  asksOffers?: true | undefined;
  paymentProvider: string | null;
  /** The row of the cart this is about, if it is one. */
  cartRowId?: number | undefined;
  /** Its order that waits for the payment: what that one uses is not used up. */
  ownOrderId?: string | null | undefined;
  /** For the simulator: discounts to try although they are not in use yet. */
  tryDiscounts?: readonly string[] | undefined;
  /** For the simulator: sales to try that are not saved, or not as they are saved. */
  trySales?: readonly Sale[] | undefined;
  /** And those nobody saved yet. */
  tryDrafts?: readonly Discount[] | undefined;
  now: Date;
}>;

export type LoadedBasket = Readonly<{
  basket: Basket;
  /** Which of the discounts may run out (document ids). */
  limitedDiscounts: ReadonlySet<string>;
  /** Which of them spend a balance of the customer's. */
  spending: readonly SpendingDiscount[];
  /** What the customer is counted by; none while nobody said who they are. */
  customerKeys: readonly string[];
  variants: ReadonlyMap<string, VariantFacts>;
  deliveryOffers: DeliveryOffers;
  /** null when none was chosen, or the chosen one is not offered. */
  delivery: DeliveryOption | null;
  /** Why it is not offered, where a rule of it says so. */
  deliveryWithheld: DeliveryReason | null;
  /** When it is brought, of a method that lets customers choose. */
  slot: SlotChoice;
  /** In which zones the goods go, that with the highest priority first; null while nobody knows. */
  zones: readonly string[] | null;
  slotTemplates: readonly SlotTemplate[];
  /** The terms of sale it was priced under; null where it has nothing in it. */
  termsRevision: string | null;
  /** Null where none was chosen, or there is none of its id. */
  pickupPoint: ChosenPoint | null;
}>;

/** With its name as it is told in the language. */
const readIn = (discount: Discount, locale: string): Discount =>
  discount.translations ? { ...discount, name: textIn(discount.translations, 'name', locale, discount.name) } : discount;

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
    nextDiscountStartsAt: null,
    nextDeliveryChangeAt: null,
    taxRates: [],
    taxRounding: settings.taxRounding,
  },
  limitedDiscounts: new Set(),
  spending: [],
  customerKeys: [],
  variants: new Map(),
  deliveryOffers: { all: () => [], of: () => null },
  delivery: null,
  deliveryWithheld: null,
  slot: noSlot,
  zones: null,
  slotTemplates: [],
  termsRevision: null,
  pickupPoint: null,
});

/** All that the price of a basket depends on, in one statement. Variants nobody sells are left out. */
export async function loadBasket(db: Knex, settings: StoreSettings, request: BasketRequest): Promise<LoadedBasket> {
  const { currency, country, channel, now, deliverTo } = request;
  const isEmpty = request.lines.length === 0 && request.codes.length === 0 && request.deliveryMethod === null;
  if (isEmpty && !request.asksOffers) return emptyBasket(settings, request);
  const { terms, variants: loaded, facts, offers, placed, slotLoad, pickupPoint } = await loadParts(db, settings, request);
  const { account } = facts;
  const { usage, codes, limited, nextStartsAt } = offers;
  const discounts = offers.discounts.map((discount) => readIn(discount, request.locale));
  const customerKeys =
    facts.customer.key === null
      ? []
      : customerKeysOf({
          userId: request.customer?.userId ?? null,
          emails: [request.email, account.email],
          phones: [request.phone, account.phone],
          country,
        });
  const counting = discounts.filter(countsCustomers);
  const history =
    customerKeys.length > 0 && counting.length > 0 ? await loadCustomerHistory(db, historyOf(request, customerKeys, counting)) : null;
  const spending = spendingDiscounts(discounts);
  const balances =
    request.customer && spending.length > 0
      ? await loadBalances(db, spending, { customerId: request.customer.userId, currency, exceptOrder: request.ownOrderId ?? null })
      : new Map<string, null>();
  const customer = { ...facts.customer, hasOrdered: history?.hasOrdered ?? null };
  const variants = new Map(loaded.map((variant) => [variant.variantId, variant]));

  const lines = request.lines.flatMap(({ id, variantId, quantity, optionsKey }): BasketLine[] => {
    const variant = variants.get(variantId);
    if (!variant) return [];
    return [{ ...variant, id, quantity, sales: salesFor(variant, request.trySales), ...(optionsKey === undefined ? {} : { optionsKey }) }];
  });
  const undelivered: Basket = {
    currency,
    now,
    channel,
    country,
    region: regionKey(country, request.region),
    customer,
    paymentProvider: request.paymentProvider,
    lines,
    delivery: null,
    codes,
    discounts,
    usage: withBalances(history ? withUses(usage, history.uses) : usage, balances),
    nextDiscountStartsAt: nextStartsAt,
    nextDeliveryChangeAt: null,
    taxRates: taxRatesOf(terms.taxes, country),
    taxRounding: settings.taxRounding,
  };
  const deliveryOffers = deliveryOffersOf(terms, {
    locale: request.locale,
    currency,
    deliverTo: deliverTo.country,
    now,
    facts: () => deliveryFacts(undelivered, { ...deliverTo, ...placed, locations: terms.locations }),
  });
  const chosen = deliveryOffers.of(request.deliveryMethod);
  const delivery = chosen?.withheld === null ? chosen : null;
  const slot = chooseSlot(terms.slotTemplates, {
    method: delivery?.id ?? null,
    zones: zonesOfKind(delivery?.kind, placed.zones),
    slotId: request.deliverySlot ?? null,
    load: slotLoad,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    currency,
    now,
    shopTimeZone: settings.timeZone,
  });
  return {
    basket: {
      ...undelivered,
      delivery: delivery && toBasketDelivery(delivery, placed.zones ?? [], slot),
      nextDeliveryChangeAt: earliest([chosen?.nextChangeAt ?? null, slot.slot?.closesAt ?? null]),
    },
    limitedDiscounts: limited,
    spending,
    customerKeys,
    variants,
    deliveryOffers,
    delivery,
    deliveryWithheld: chosen?.withheld ?? null,
    slot,
    zones: placed.zones,
    slotTemplates: terms.slotTemplates,
    termsRevision: terms.revision,
    pickupPoint,
  };
}

/** The sales that cover a variant, with those that are tried in place of what is saved of them. */
function salesFor(variant: VariantFacts, tried: readonly Sale[] = []): readonly Sale[] {
  const saved = variant.sales ?? [];
  if (tried.length === 0) return saved;
  const ids = new Set(tried.map(({ id }) => id));
  return [...saved.filter(({ id }) => !ids.has(id)), ...tried.filter((sale) => saleCovers(sale, variant))];
}

const toBasketDelivery = (
  { id, kind, price, taxIncluded, taxCategory }: DeliveryOffer,
  zones: readonly string[],
  { slot }: SlotChoice,
): BasketDelivery => ({
  methodId: id,
  // Who fetches it is brought nothing, wherever they live.
  zones: kind === 'pickup' ? [] : zones,
  price: price + (slot?.surcharge ?? 0),
  taxIncluded,
  taxCategory,
});

/** What the map's answer about the address is kept under, where its place matters and no pin came with it. */
const mapKeyOf = ({ country, address }: Destination, terms: Terms, { defaultLocale: language }: StoreSettings): string | null =>
  address?.line1 && address.city && !address.location && pinsMatter(terms)
    ? geocodeKey({ address: { ...address, country: country ?? undefined }, language })
    : null;

// Each time somebody must have changed the catalogue meanwhile, so nobody comes near this.
const maxAttempts = 50;

/** What the database says of a basket, asked again when variants were remembered that have changed. */
async function loadParts(db: Knex, settings: StoreSettings, request: BasketRequest) {
  const { currency, now } = request;
  for (let tries = 0; tries < maxAttempts; tries += 1) {
    const { terms, answers } = await runUnderTerms(db, (known) => ({
      variants: basketVariantsQuestion(
        request.lines.map(({ variantId }) => variantId),
        { currency, locale: request.locale, defaultLocale: settings.defaultLocale, now, cartRowId: request.cartRowId },
        known,
      ),
      placed: placeQuestion({
        place: { country: request.deliverTo.country, ...request.deliverTo.address },
        mapKey: mapKeyOf(request.deliverTo, known, settings),
        there: known.deliveryZones,
      }),
      slotLoad: slotLoadQuestion(request.deliverySlot ?? null, { orderId: request.ownOrderId, cartRowId: request.cartRowId }),
      pickupPoint: chosenPointQuestion(request.pickupPoint ?? null),
      facts: customerQuery({ customer: request.customer, email: request.email, asGroup: request.asGroup }),
      offers: discountsQuery({
        automatic: known.automaticDiscounts,
        codes: request.codes,
        currency,
        now,
        ownOrderId: request.ownOrderId,
        also: request.tryDiscounts,
        drafts: request.tryDrafts,
      }),
    }));
    const { variants } = answers;
    if (variants !== null) return { ...answers, variants, terms };
  }
  throw new Error(`The catalogue was changed ${maxAttempts} times in a row`);
}

/** Whether a discount depends on what its customer did before. What a plugin's condition reads, nobody knows here. */
const countsCustomers = ({ policy, conditions }: Discount): boolean =>
  policy.limitPerCustomer !== null || conditions.some(({ kind }) => kind === 'first_order' || kind.includes('.'));

const historyOf = ({ ownOrderId = null }: BasketRequest, keys: readonly string[], discounts: readonly Discount[]) => ({
  keys,
  discountIds: discounts.map(({ id }) => id),
  ownOrderId,
});

const withUses = (usage: Basket['usage'], uses: ReadonlyMap<string, number>): Basket['usage'] => ({
  ...usage,
  ...Object.fromEntries([...uses].map(([id, byCustomer]) => [id, { total: 0, spent: 0, ...usage[id], byCustomer }])),
});
