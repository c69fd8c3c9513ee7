import { highestPrice } from '../money/highest-price';
import { isCurrency, wholeInBasisPoints, type Currency } from '../money/money';
import { isCountry } from '../places/countries';
import { refusal, toCheckResult, warning, type CheckResult, type Remark } from './finding';
import type { SaleOff, SaleTerms } from './sale';

/** A sale as staff want to save it. */
export type SaleDraft = Readonly<{ name: string; enabled: boolean; startsAt: Date; endsAt: Date | null; terms: SaleTerms }>;

/** What a draft is checked against: what there is in the shop of what it names. */
export type SaleShop = Readonly<{
  now: Date;
  currencies: readonly Currency[];
  unknown: readonly string[];
  /** Other sales that hold or are to come: each price is compared with all that cover it. */
  others: number;
}>;

export const mostSalesInUse = 200;

/** Checks a sale before staff save it. Refused is what can never hold; warned about is what may be meant so. */
export function checkSale({ enabled, startsAt, endsAt, terms }: SaleDraft, { now, currencies, unknown, others }: SaleShop): CheckResult {
  const remarks: Remark[] = [];
  if (enabled && others >= mostSalesInUse) {
    const message = `There are ${mostSalesInUse} sales that hold or are to come, and there can be no more. Switch off or take away one that is not needed.`;
    remarks.push(refusal('TOO_MANY', 'enabled', message));
  }
  if (endsAt && endsAt <= startsAt)
    remarks.push(refusal('ENDS_BEFORE_START', 'endsAt', 'It ends before it starts, so it never holds. Choose an end after the start.'));
  else if (enabled && endsAt && endsAt <= now)
    remarks.push(refusal('ALREADY_OVER', 'endsAt', 'It is already over, so it never holds. Choose a later end, or switch it off.'));
  remarks.push(...checkScope(terms, new Set(unknown)), ...checkOff(terms.off, currencies));
  terms.countries.forEach((country, index) => {
    if (!isCountry(country))
      remarks.push(refusal('COUNTRY_UNKNOWN', `countries[${index}]`, `"${country}" is not a country. Choose from the list.`));
  });
  return toCheckResult(remarks);
}

function checkScope({ scope, except, priceLists, customerGroups }: SaleTerms, unknown: ReadonlySet<string>): Remark[] {
  const remarks: Remark[] = [];
  const named = scope.kind === 'some' ? [...scope.products, ...scope.categories, ...scope.brands] : null;
  if (named?.length === 0)
    remarks.push(refusal('NOTHING_CHOSEN', 'scope', 'Nothing is in it. Choose products, categories or brands, or all products.'));
  else if (named?.every((id) => unknown.has(id)))
    remarks.push(refusal('NOTHING_LEFT', 'scope', 'All that was in it was deleted. Choose what is on sale anew.'));
  const isGone = (id: string): boolean => unknown.has(id);
  if (priceLists.some(isGone)) {
    const say = priceLists.every(isGone) ? refusal : warning;
    remarks.push(say('PRICE_LISTS_GONE', 'priceLists', 'A price list it is reckoned from was deleted. Choose the lists anew.'));
  }
  if (customerGroups.some(isGone)) {
    const say = customerGroups.every(isGone) ? refusal : warning;
    remarks.push(say('GROUPS_GONE', 'customerGroups', 'A customer group it is for was deleted. Choose the groups anew.'));
  }
  if (named && !named.every(isGone) && named.some(isGone))
    remarks.push(warning('PARTLY_GONE', 'scope', 'Some of what was in it was deleted, and is passed over.'));
  if (except.some(isGone)) remarks.push(warning('PARTLY_GONE', 'except', 'Some of what was left out of it was deleted.'));
  return remarks;
}

function checkOff(off: SaleOff, currencies: readonly Currency[]): Remark[] {
  if (off.kind === 'percent')
    return off.basisPoints >= 1 && off.basisPoints < wholeInBasisPoints
      ? []
      : [refusal('PERCENT_INVALID', 'off', 'Enter how many percent are taken off: more than 0, and less than 100.')];
  const remarks: Remark[] = [];
  const amounts = Object.entries(off.amounts);
  if (amounts.length === 0) remarks.push(refusal('AMOUNT_MISSING', 'off', 'Enter an amount in at least one currency.'));
  for (const [currency, amount] of amounts) {
    if (!isCurrency(currency)) remarks.push(refusal('CURRENCY_UNKNOWN', `off.${currency}`, `"${currency}" is not a currency.`));
    else if (!Number.isSafeInteger(amount) || amount < 1 || amount > highestPrice)
      remarks.push(refusal('AMOUNT_INVALID', `off.${currency}`, 'Enter an amount above 0. A price of 0 would give the goods away.'));
  }
  const without = currencies.filter((currency) => off.amounts[currency] === undefined);
  if (amounts.length > 0 && without.length > 0)
    remarks.push(warning('CURRENCY_MISSING', 'off', `No amount is entered in ${without.join(', ')}, so nothing is on sale in it.`));
  return remarks;
}
