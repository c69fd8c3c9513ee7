import { inWords, isCurrency, type Currency, type Minor } from '../money/money';
import { highestPrice } from '../money/highest-price';
import { refusal, toCheckResult, warning, type CheckResult, type Remark } from './finding';
import { channels as allChannels, type PriceListKind } from './price';
import { isCountry } from '../places/countries';

const known: ReadonlySet<string> = new Set(allChannels);

/** A price list as staff want to save it, with some or all of its prices. */
export type PriceListDraft = Readonly<{
  kind: PriceListKind;
  currency: Currency;
  taxIncluded: boolean;
  enabled: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  channels: readonly string[];
  countries: readonly string[];
  /** The customer groups it was for were deleted. */
  areGroupsGone: boolean;
  prices: readonly PriceDraft[];
}>;

export type PriceDraft = Readonly<{
  variantId: string;
  amount: Minor;
  compareAt: Minor | null;
  minQuantity: number;
  /** What one piece costs without this list; null where nothing else has a price. Only read for a sale. */
  usual: Readonly<{ amount: Minor; taxIncluded: boolean }> | null;
}>;

/** Checks a price list before staff save it. Refused is what can never hold or has no single answer; warned about is what may be meant so. */
export function checkPriceList(list: PriceListDraft, { now }: { now: Date }): CheckResult {
  return toCheckResult([
    ...checkList(list, now),
    ...checkTiers(list),
    ...list.prices.flatMap((price, index) => checkPrice(list, price, `prices[${index}]`)),
  ]);
}

function checkList({ currency, startsAt, endsAt, enabled, channels, countries, areGroupsGone }: PriceListDraft, now: Date): Remark[] {
  const remarks: Remark[] = [];
  if (!isCurrency(currency)) {
    remarks.push(refusal('CURRENCY_UNKNOWN', 'currency', `"${currency}" is not a currency. Enter its three capital letters, such as EUR.`));
  }
  if (startsAt && endsAt && endsAt <= startsAt) {
    remarks.push(
      refusal('ENDS_BEFORE_START', 'endsAt', 'It ends before it starts, so its prices never hold. Choose an end after the start.'),
    );
  } else if (enabled && endsAt && endsAt <= now) {
    remarks.push(refusal('ALREADY_OVER', 'endsAt', 'It is already over, so its prices never hold. Choose a later end, or switch it off.'));
  }
  if (areGroupsGone) {
    const message =
      'The customer groups it is for were deleted, so its prices hold for nobody. Choose another group, or choose one and take it out again for everybody.';
    remarks.push(warning('GROUPS_GONE', 'customerGroups', message));
  }
  channels.forEach((channel, index) => {
    if (known.has(channel)) return;
    remarks.push(refusal('CHANNEL_UNKNOWN', `channels[${index}]`, `"${channel}" is not a way to sell. Choose from the list.`));
  });
  countries.forEach((country, index) => {
    if (isCountry(country)) return;
    remarks.push(
      refusal('COUNTRY_UNKNOWN', `countries[${index}]`, `"${country}" is not a country. Enter its two capital letters, such as UA.`),
    );
  });
  return remarks;
}

function checkPrice({ kind, currency, taxIncluded }: PriceListDraft, price: PriceDraft, path: string): Remark[] {
  const { amount, compareAt, minQuantity, usual } = price;
  const remarks: Remark[] = [];
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > highestPrice) {
    return [
      refusal(
        'AMOUNT_INVALID',
        `${path}.amount`,
        'A price is not negative, and not higher than the shop can count. Enter what one piece costs.',
      ),
    ];
  }
  if (!Number.isInteger(minQuantity) || minQuantity < 1) {
    remarks.push(refusal('QUANTITY_TOO_SMALL', `${path}.minQuantity`, 'A price holds from 1 piece on, or from more. Enter 1 or more.'));
  }
  if (amount === 0) {
    remarks.push(warning('PRICE_ZERO', `${path}.amount`, 'The price is 0, so this product is free. Enter a price if that is not meant.'));
  }
  if (compareAt !== null && compareAt <= amount) {
    const message = `The struck-through price is not higher than ${inWords({ amount, currency })}, so it is not shown. Enter a higher one, or leave it empty.`;
    remarks.push(warning('COMPARE_AT_NOT_HIGHER', `${path}.compareAt`, message));
  }
  if (kind === 'sale') remarks.push(...checkSalePrice({ amount, usual, currency, taxIncluded }, path));
  return remarks;
}

function checkSalePrice(
  { amount, usual, currency, taxIncluded }: Pick<PriceDraft, 'amount' | 'usual'> & Pick<PriceListDraft, 'currency' | 'taxIncluded'>,
  path: string,
): Remark[] {
  if (!usual) {
    return [
      warning(
        'SALE_WITHOUT_BASE',
        `${path}.amount`,
        'This product has no usual price in this currency, so nothing is struck through. Add it to a base list too.',
      ),
    ];
  }
  if (usual.taxIncluded !== taxIncluded) {
    const message =
      'The usual price and this one differ in whether tax is included. It is used where customers pay less by it, tax reckoned in, which depends on the tax of their country. Use the same setting in both lists to be sure.';
    return [warning('TAX_DIFFERS', `${path}.amount`, message)];
  }
  if (amount < usual.amount) return [];
  const message = `The usual price is ${inWords({ amount: usual.amount, currency })}, so this one is not used. Enter a lower price, or remove it.`;
  return [warning('SALE_NOT_LOWER', `${path}.amount`, message)];
}

function checkTiers({ prices, currency }: PriceListDraft): Remark[] {
  const indexesByVariant = new Map<string, number[]>();
  prices.forEach(({ variantId }, index) => {
    const indexes = indexesByVariant.get(variantId);
    if (indexes) indexes.push(index);
    else indexesByVariant.set(variantId, [index]);
  });

  const remarks: Remark[] = [];
  for (const indexes of indexesByVariant.values()) {
    const tiers = indexes
      .flatMap((index) => (prices[index] ? [{ ...prices[index], index }] : []))
      .sort((a, b) => a.minQuantity - b.minQuantity);
    tiers.forEach((tier, position) => {
      const before = tiers[position - 1];
      if (!before) return;
      if (before.minQuantity === tier.minQuantity) {
        const message = `There are two prices from ${tier.minQuantity} on for the same product. Remove one, or let it begin at another quantity.`;
        remarks.push(refusal('TIER_TWICE', `prices[${tier.index}].minQuantity`, message));
      } else if (tier.amount >= before.amount) {
        const message = `From ${tier.minQuantity} pieces on, one costs ${inWords({ amount: tier.amount, currency })}, no less than before (${inWords({ amount: before.amount, currency })}). Enter a lower price, or remove it.`;
        remarks.push(warning('TIER_NOT_CHEAPER', `prices[${tier.index}].amount`, message));
      }
    });
  }
  return remarks;
}
