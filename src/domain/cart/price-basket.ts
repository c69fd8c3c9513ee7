import { DomainError } from '../domain-error';
import { AmountTooLarge } from '../money/exact';
import { assertMinor, type Minor } from '../money/money';
import { levelled, sharesOfAlike } from '../money/alike-units';
import type { UnitRun } from '../money/unit-runs';
import { earliest } from '../pricing/earliest';
import type { SelectedPrice } from '../pricing/price';
import { nextPriceChange, selectPrice } from '../pricing/select-price';
import { applyDiscounts, type Applied } from '../promotions/apply-discounts';
import type { RemainingDelivery, RemainingLine } from '../promotions/remaining-basket';
import { computeTaxes, withTax, type Taxable } from '../tax/compute-taxes';
import type { TaxRate, TaxShare } from '../tax/tax';
import { rateFor, type Taxation } from '../tax/tax-rates';
import type { Basket, BasketDelivery, BasketLine, LineDiscount, PricedBasket, PricedDelivery, PricedLine } from './basket';
import { lineKey, mergeLines } from './merge-lines';

/**
 * Computes everything a basket costs, and why: prices, discounts, taxes, totals. The cart, the stateless quote and the
 * admin's simulator all ask here, so they cannot differ.
 *
 * The same basket always gives the same answer, to the unit: neither the order of the lines, discounts and codes matters,
 * nor whether a variant is named in one line or in two (`mergeLines`). Refuses `AMOUNT_TOO_LARGE` where something adds up
 * to more than can be held exactly; throws a RangeError where a quantity is not a whole number from 1 on.
 */
export function priceBasket(basket: Basket): PricedBasket {
  try {
    return compute(basket);
  } catch (error) {
    if (error instanceof AmountTooLarge)
      throw new DomainError('AMOUNT_TOO_LARGE', 'This adds up to more than the shop can reckon with. Take fewer pieces');
    throw error;
  }
}

function compute(basket: Basket): PricedBasket {
  const priced: Priced[] = [];
  const unpriced: string[] = [];
  const changes: (Date | null)[] = [];

  for (const line of mergeLines(basket.lines)) {
    if (!Number.isSafeInteger(line.quantity) || line.quantity < 1) throw new RangeError(`${line.quantity} is not a quantity`);
    const rate = rateOf(basket, line);
    const taxBasisPoints = rate?.basisPoints ?? 0;
    const context = { ...basket, quantity: line.quantity, customerGroups: basket.customer.groups, taxBasisPoints };
    const price = selectPrice(line.candidates, context, line.sales);
    changes.push(price ? price.nextChangeAt : nextPriceChange(line.candidates, context, line.sales));
    if (price) priced.push({ line, price, rate });
    else unpriced.push(line.id);
  }

  // Leftover units of rounding go by position, so positions must not depend on the order in which things were added.
  const canonical = [...priced].sort((a, b) => (lineKey(a.line) < lineKey(b.line) ? -1 : 1));
  const discounted = applyDiscounts(
    {
      currency: basket.currency,
      now: basket.now,
      channel: basket.channel,
      customer: basket.customer,
      paymentProvider: basket.paymentProvider,
      lines: canonical.map((item, position) => toOpenLine(item, position, basket.customer.taxExempt)),
      delivery: basket.delivery && toOpenDelivery(basket, basket.delivery),
    },
    basket,
  );

  const taxes = taxesOf(basket, canonical, discounted);
  const discountsByLine = groupByLine(discounted.applied);
  const linesById = new Map(
    canonical.map(({ line, price }, index) => {
      const open = discounted.lines[index];
      const tax = taxes.lines[index] ?? noTax;
      return [line.id, toPricedLine({ line, price, open, tax, discounts: discountsByLine.get(line.id) ?? [] })];
    }),
  );
  const lines = priced.flatMap(({ line }) => linesById.get(line.id) ?? []);
  const delivery = toPricedDelivery(basket, discounted.delivery, discounted.applied, taxes.delivery);

  return {
    currency: basket.currency,
    lines,
    unpriced,
    discounts: discounted.applied.map(({ discountId, name, code, phase, amount }) => ({ discountId, name, code, phase, amount })),
    notApplied: discounted.notApplied,
    delivery,
    totals: totalsOf(lines, delivery, discounted.applied),
    nextChangeAt: earliest([...changes, discounted.nextChangeAt, basket.nextDiscountStartsAt, basket.nextDeliveryChangeAt]),
  };
}

type Priced = Readonly<{ line: BasketLine; price: SelectedPrice; rate: TaxRate | null }>;

const rateOf = ({ taxRates, country, region }: Basket, { taxCategory }: Pick<BasketLine, 'taxCategory'>): TaxRate | null =>
  rateFor(taxRates, { country, region, taxCategory });

const taxationOf = (included: boolean, rate: TaxRate | null, exempt: boolean): Taxation => ({
  included,
  basisPoints: rate?.basisPoints ?? 0,
  exempt,
});

const toOpenDelivery = (basket: Basket, { methodId, zones, price, taxIncluded, taxCategory }: BasketDelivery): RemainingDelivery => ({
  methodId,
  zones,
  left: price,
  taxation: taxationOf(taxIncluded, rateOf(basket, { taxCategory }), basket.customer.taxExempt),
});

const noTax: TaxShare = { name: null, basisPoints: 0, included: true, amount: 0, relief: 0 };

function toOpenLine({ line, price, rate }: Priced, position: number, exempt: boolean): RemainingLine {
  const { id, variantId, productId, categoryIds, brandId, quantity } = line;
  const left = assertMinor(price.amount * quantity);
  const units = [{ count: quantity, amount: price.amount }];
  return {
    id,
    position,
    variantId,
    productId,
    categoryIds,
    brandId,
    quantity,
    priceKind: price.kind,
    unitPrice: price.amount,
    taxation: taxationOf(price.taxIncluded, rate, exempt),
    units,
    alike: [quantity],
    given: 0,
    left,
  };
}

function taxesOf(
  basket: Basket,
  priced: readonly Priced[],
  discounted: { lines: readonly RemainingLine[]; delivery: RemainingDelivery | null },
): { lines: TaxShare[]; delivery: TaxShare } {
  const items: Taxable[] = priced.map(({ price, rate }, index) => ({
    amount: discounted.lines[index]?.left ?? 0,
    included: price.taxIncluded,
    rate,
  }));
  if (basket.delivery && discounted.delivery) {
    const rate = rateOf(basket, basket.delivery);
    items.push({ amount: discounted.delivery.left, included: basket.delivery.taxIncluded, rate });
  }
  const taxes = computeTaxes(items, { rounding: basket.taxRounding, exempt: basket.customer.taxExempt });
  return { lines: taxes.slice(0, priced.length), delivery: taxes[priced.length] ?? noTax };
}

function groupByLine(applied: readonly Applied[]): Map<string, LineDiscount[]> {
  const byLine = new Map<string, LineDiscount[]>();
  for (const { discountId, name, code, phase, lines } of applied) {
    if (phase === 'delivery') continue;
    for (const { lineId, amount, units } of lines) {
      const discount = { discountId, name, code, phase, amount, perUnit: units };
      const discounts = byLine.get(lineId);
      if (discounts) discounts.push(discount);
      else byLine.set(lineId, [discount]);
    }
  }
  return byLine;
}

function toPricedLine({
  line,
  price,
  open,
  tax,
  discounts,
}: Pick<Priced, 'line' | 'price'> & {
  open: RemainingLine | undefined;
  tax: TaxShare;
  discounts: readonly LineDiscount[];
}): PricedLine {
  return {
    id: line.id,
    variantId: line.variantId,
    quantity: line.quantity,
    price,
    unitPrice: price.amount,
    subtotal: price.amount * line.quantity,
    discounts,
    tax,
    total: assertMinor(withTax(open?.left ?? 0, tax)),
    perUnitTotal: open ? withTaxPerUnit(open, tax) : [],
  };
}

function withTaxPerUnit({ units, alike }: RemainingLine, { included, amount, relief }: TaxShare): readonly UnitRun[] {
  const difference = included ? relief : amount;
  if (difference === 0) return units;
  const shares = sharesOfAlike(difference, units, alike);
  return levelled(
    units,
    alike,
    shares.map((share) => (included ? -share : share)),
  );
}

function toPricedDelivery(
  basket: Basket,
  left: RemainingDelivery | null,
  applied: readonly Applied[],
  tax: TaxShare,
): PricedDelivery | null {
  if (!basket.delivery || !left) return null;
  return {
    methodId: basket.delivery.methodId,
    price: basket.delivery.price,
    discounts: applied
      .filter(({ phase }) => phase === 'delivery')
      .map(({ discountId, name, code, amount }) => ({ discountId, name, code, amount })),
    tax,
    total: withTax(left.left, tax),
  };
}

function totalsOf(lines: readonly PricedLine[], delivery: PricedDelivery | null, applied: readonly Applied[]): PricedBasket['totals'] {
  const sum = (amounts: readonly Minor[]) => assertMinor(amounts.reduce((total, amount) => total + amount, 0));
  const deliveryTotal = delivery?.total ?? 0;
  return {
    items: sum(lines.map(({ subtotal }) => subtotal)),
    discounts: sum(applied.filter(({ phase }) => phase !== 'delivery').map(({ amount }) => amount)),
    delivery: deliveryTotal,
    tax: sum([...lines.map(({ tax }) => tax.amount), delivery?.tax.amount ?? 0]),
    relief: sum([...lines.map(({ tax }) => tax.relief), delivery?.tax.relief ?? 0]),
    total: sum([...lines.map(({ total }) => total), deliveryTotal]),
  };
}
