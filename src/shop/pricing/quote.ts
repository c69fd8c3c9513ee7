import type { Core } from '@strapi/strapi';
import { offeredCurrency } from '../../domain/store/offered-currency';
import { servedLanguage } from '../../domain/store/served-language';
import { DomainError } from '../../domain/domain-error';
import { taxCategoriesOf, type PricedLine } from '../../domain/cart/basket';
import { priceBasket } from '../../domain/cart/price-basket';
import type { DeliveryPlace } from '../../domain/delivery/delivery-rule';
import type { Contents } from '../../domain/pricing/price-per-measure';
import type { Channel, PriceLossReason } from '../../domain/pricing/price';
import type { Sale } from '../../domain/pricing/sale';
import { isRegionUnclear } from '../../domain/tax/tax-rates';
import { normalizeCode } from '../../domain/promotions/codes';
import type { Discount } from '../../domain/promotions/discount';
import { storeSettings } from '../store/store-settings';
import { loadBasket } from './load-basket';
import { withMeasure } from './price-per-measure';
import { appliedView, discountView, moneyIn, totalsView, type ToMoney } from './priced-view';

export type QuoteRequest = Readonly<{
  currency?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  /** Where it goes, as far as somebody said. */
  address?: DeliveryPlace | undefined;
  channel: Channel;
  locale?: string | undefined;
  customer: Readonly<{ userId: number }> | null;
  email?: string | undefined;
  lines: readonly Readonly<{ variant: string; quantity: number }>[];
  codes: readonly string[];
  /** A delivery method, to see what it costs with the basket. */
  delivery?: string | undefined;
  paymentProvider?: string | undefined;
  /** For staff: another group, another moment, discounts that are not in use yet, sales that are not saved. */
  simulate?: Readonly<{
    customerGroup?: string | undefined;
    at?: Date | undefined;
    discounts?: readonly string[] | undefined;
    sales?: readonly Sale[] | undefined;
    /** Discounts nobody saved yet. */
    drafts?: readonly Discount[] | undefined;
  }>;
}>;

/**
 * What a basket costs, and why, without keeping anything: the price of every line with the candidates and why they lost
 * (for staff also those of other groups and of the future), every discount per line and per unit, and every discount that
 * did not apply with its reason. Refuses `CURRENCY_NOT_OFFERED`, `VARIANT_UNKNOWN`, `PRICE_UNKNOWN`, `DELIVERY_METHOD_UNKNOWN`,
 * `REGION_UNKNOWN`, `AMOUNT_TOO_LARGE`.
 */
export async function quote(strapi: Core.Strapi, request: QuoteRequest) {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const now = request.simulate?.at ?? new Date();
  const currency = offeredCurrency(settings, request.currency ?? settings.defaultCurrency);
  const country = request.country ?? settings.country;
  const { basket, variants, delivery, deliveryWithheld } = await loadBasket(db, settings, {
    currency,
    country,
    region: request.region ?? null,
    channel: request.channel,
    locale: servedLanguage(request.locale, settings),
    customer: request.customer,
    email: request.email ?? null,
    asGroup: request.simulate?.customerGroup,
    lines: request.lines.map(({ variant, quantity }) => ({ id: variant, variantId: variant, quantity })),
    // A code that cannot be one is nobody's; its own text finds nothing.
    codes: [...new Set(request.codes.map((code) => normalizeCode(code) ?? code))],
    deliveryMethod: request.delivery ?? null,
    deliverTo: { country, address: request.address ?? null },
    paymentProvider: request.paymentProvider ?? null,
    tryDiscounts: request.simulate?.discounts,
    trySales: request.simulate?.sales,
    tryDrafts: request.simulate?.drafts,
    now,
  });
  if (request.delivery !== undefined && !delivery)
    throw new DomainError('DELIVERY_METHOD_UNKNOWN', 'This delivery is not offered here', {
      method: request.delivery,
      ...(deliveryWithheld ? { reason: deliveryWithheld } : {}),
    });
  const unknown = request.lines.findIndex(({ variant }) => !variants.has(variant));
  if (unknown >= 0)
    throw new DomainError('VARIANT_UNKNOWN', 'There is no such variant for sale', {
      variant: request.lines[unknown]?.variant,
      issues: [{ path: ['lines', unknown, 'variant'], message: 'is not for sale' }],
    });

  if (basket.region !== null && isRegionUnclear(basket.taxRates, { ...basket, taxCategories: taxCategoriesOf(basket) }))
    throw new DomainError('REGION_UNKNOWN', 'Tax depends on the region of this country, and there is no such region', {
      region: request.region,
      issues: [{ path: ['address', 'region'], message: 'is not a region of the country' }],
    });

  const priced = priceBasket(basket);
  const [unpriced] = priced.unpriced;
  if (unpriced !== undefined)
    throw new DomainError('PRICE_UNKNOWN', `This variant is not sold in ${currency} here and now`, { variant: unpriced });

  const money = moneyIn(currency);
  const isStaff = request.simulate !== undefined;
  return {
    currency,
    lines: priced.lines.map((line) => toQuoteLine(line, variants.get(line.variantId), { money, isStaff })),
    discounts: priced.discounts.map((discount) => appliedView(discount, money)),
    notApplied: priced.notApplied.map(({ discountId, code, reason }) => ({
      ...(discountId === null
        ? {}
        : { discount: discountId, ...(isStaff ? { name: basket.discounts.find(({ id }) => id === discountId)?.name ?? null } : {}) }),
      ...(code === null ? {} : { code }),
      reason,
    })),
    delivery:
      delivery && priced.delivery
        ? {
            method: delivery.id,
            name: delivery.name,
            price: money(priced.delivery.price),
            tax: money(priced.delivery.tax.amount),
            total: money(priced.delivery.total),
          }
        : null,
    totals: totalsView(priced.totals, money),
    nextChangeAt: priced.nextChangeAt?.toISOString() ?? null,
  };
}
export type Quote = Awaited<ReturnType<typeof quote>>;

// What others pay, and what is planned, is the shop's own business.
const confidential = new Set<PriceLossReason | null>(['WRONG_GROUP', 'NOT_STARTED']);

type Named = Readonly<{ sku: string; productName: string; name: string; contents: Contents | null }>;

const toQuoteLine = (line: PricedLine, variant: Named | undefined, { money, isStaff }: { money: ToMoney; isStaff: boolean }) => ({
  id: line.id,
  variant: line.variantId,
  sku: variant?.sku ?? null,
  name: variant ? `${variant.productName}, ${variant.name}` : null,
  quantity: line.quantity,
  unitPrice: money(line.unitPrice),
  ...withMeasure(line.unitPrice, variant?.contents, line.price.currency),
  compareAt: line.price.compareAt === null ? null : money(line.price.compareAt),
  taxIncluded: line.tax.included,
  priceList: { id: line.price.listId, name: line.price.listName, kind: line.price.kind },
  explain: line.price.explain
    .filter(({ reason }) => isStaff || !confidential.has(reason))
    .map(({ listId, listName, amount, outcome, reason }) => ({ list: listId, name: listName, amount: money(amount), outcome, reason })),
  subtotal: money(line.subtotal),
  // Run-length: `[{count: 2, amount: 334}, {count: 1, amount: 333}]` are three units.
  discounts: line.discounts.map(({ perUnit, ...discount }) => ({ ...discountView(discount, money), perUnit })),
  tax: money(line.tax.amount),
  taxBasisPoints: line.tax.basisPoints,
  taxName: line.tax.name,
  total: money(line.total),
  perUnitTotal: line.perUnitTotal,
});
