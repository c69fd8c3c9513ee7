import { currencyExponents } from '../money/currencies';
import { inWords, wholeInBasisPoints, type Currency, type Money } from '../money/money';
import { refusal, toCheckResult, warning, type CheckResult, type Remark } from '../pricing/finding';
import { checkAmounts, checkQuantity } from './check-amounts';
import { discountConditions } from './conditions';
import type { Discount } from './discount';
import { discountEffects } from './effects';
import { amountIn } from './effect-rule';
import { isEverything } from './remaining-basket';

/**
 * Checks a discount before staff save it. Refused is what can never apply, what contradicts itself, and what gives the
 * whole shop away; warned about is what may be meant so. Every message says what to do.
 */
export function checkDiscount(discount: Discount, { now }: { now: Date }): CheckResult {
  return toCheckResult([
    ...checkDates(discount, now),
    ...checkEffect(discount),
    ...checkConditions(discount),
    ...checkPolicy(discount),
    ...checkCurrencies(discount),
    ...checkFreeGoods(discount),
  ]);
}

function checkDates({ startsAt, endsAt, enabled }: Discount, now: Date): Remark[] {
  if (startsAt && endsAt && endsAt <= startsAt) {
    return [refusal('ENDS_BEFORE_START', 'endsAt', 'It ends before it starts, so it never applies. Choose an end after the start.')];
  }
  // An old discount can still be switched off, or renamed once it is.
  if (enabled && endsAt && endsAt <= now) {
    return [refusal('ALREADY_OVER', 'endsAt', 'It is already over, so it never applies. Choose a later end, or switch it off.')];
  }
  return [];
}

function checkEffect({ effect, targets }: Discount): Remark[] {
  const rule = discountEffects.get(effect.kind);
  if (!rule)
    return [
      refusal('KIND_UNKNOWN', 'effect', `Nothing here knows the effect "${effect.kind}". Choose another one, or install its plugin again.`),
    ];
  const remarks = below('effect', rule.check?.(effect) ?? []);
  if (!rule.ignoresTargets || isEverything(targets)) return remarks;

  const acts = rule.phase === 'delivery' ? 'the delivery' : 'its gift';
  const message = `This discount acts on ${acts}, so the products it applies to mean nothing. Remove them; to require them in the basket, add the condition "Contains products".`;
  return [...remarks, refusal('TARGETS_WITHOUT_USE', 'targets', message)];
}

function checkConditions({ conditions }: Discount): Remark[] {
  const own = conditions.flatMap((condition, index) => {
    const path = `conditions[${index}]`;
    const rule = discountConditions.get(condition.kind);
    if (rule) return below(path, rule.check?.(condition) ?? []);
    return [refusal('KIND_UNKNOWN', path, `Nothing here knows the condition "${condition.kind}". Remove it, or install its plugin again.`)];
  });
  return [...own, ...checkContradictions(conditions)];
}

/** A customer buys in one channel and pays in one way, so two lists without a common entry never hold together. */
function checkContradictions(conditions: Discount['conditions']): Remark[] {
  const seen = new Map<string, readonly string[]>();
  return conditions.flatMap((condition, index) => {
    const choices = exclusiveChoices(condition);
    if (!choices) return [];
    const before = seen.get(condition.kind);
    seen.set(condition.kind, choices);
    if (!before || before.some((choice) => choices.includes(choice))) return [];
    const message = 'Two conditions of this kind have nothing in common, so they never hold together. Join them into one condition.';
    return [refusal('CONDITIONS_CONTRADICT', `conditions[${index}]`, message)];
  });
}

function exclusiveChoices(condition: Discount['conditions'][number]): readonly string[] | null {
  switch (condition.kind) {
    case 'channel':
      return condition.channels;
    case 'payment_method':
      return condition.providers;
    default:
      return null;
  }
}

function checkPolicy({ policy }: Discount): Remark[] {
  const { maxDiscount, budget, limitTotal, limitPerCustomer } = policy;
  const remarks: Remark[] = [];
  if (maxDiscount.length > 0) remarks.push(...checkAmounts(maxDiscount, 'policy.maxDiscount'));
  if (budget.length > 0) remarks.push(...checkAmounts(budget, 'policy.budget'));
  if (limitTotal !== null) remarks.push(...checkQuantity(limitTotal, 'policy.limitTotal'));
  if (limitPerCustomer !== null) remarks.push(...checkQuantity(limitPerCustomer, 'policy.limitPerCustomer'));
  if (limitTotal !== null && limitPerCustomer !== null && limitPerCustomer > limitTotal) {
    const message = 'One customer may use it more often than all together. Lower the uses per customer, or raise the uses in total.';
    remarks.push(warning('LIMITS_CONTRADICT', 'policy.limitPerCustomer', message));
  }
  return remarks;
}

/** Every list of amounts must have the currency of the basket, so a currency that one of them lacks is never served. */
function checkCurrencies(discount: Discount): Remark[] {
  const lists = amountLists(discount);
  const currencies = [...new Set(lists.flatMap(({ amounts }) => amounts.map(({ currency }) => currency)))];
  const isServed = (currency: Currency) => lists.every(({ amounts }) => amountIn(amounts, currency) !== undefined);
  if (lists.length === 0 || currencies.every(isServed)) return [];

  const remarks = lists.flatMap(({ field, amounts }) => {
    const missing = currencies.filter((currency) => amountIn(amounts, currency) === undefined);
    if (missing.length === 0) return [];
    return [
      warning(
        'CURRENCY_MISSING',
        field,
        `In ${missing.join(', ')} it never applies, because an amount is missing here. Enter one for each currency you sell in.`,
      ),
    ];
  });
  if (currencies.some(isServed)) return remarks;
  const message = 'Its amounts have no currency in common, so it never applies. Enter all amounts in each currency you sell in.';
  return [refusal('NO_COMMON_CURRENCY', remarks[0]?.field ?? 'effect', message)];
}

function amountLists({ effect, conditions, policy }: Discount): readonly { field: string; amounts: readonly Money[] }[] {
  const lists = [
    { field: 'policy.maxDiscount', amounts: policy.maxDiscount },
    { field: 'policy.budget', amounts: policy.budget },
    ...conditions.map((condition, index) => ({
      field: `conditions[${index}].amounts`,
      amounts: condition.kind === 'min_subtotal' ? condition.amounts : [],
    })),
  ];
  if ('amounts' in effect) lists.push({ field: 'effect.amounts', amounts: effect.amounts });
  return lists.filter(({ amounts }) => amounts.length > 0);
}

function checkFreeGoods(discount: Discount): Remark[] {
  const { effect, conditions, targets, method, policy } = discount;
  if (hasCeiling(discount)) return [];
  const field = freeField(effect);
  if (field && method === 'automatic' && conditions.length === 0 && isEverything(targets) && policy.limitPerCustomer === null) {
    const message =
      'Everything in the shop becomes free for everybody. Lower what is taken off, or add products, a condition, a code or a limit.';
    return [refusal('EVERYTHING_FREE', field, message)];
  }
  if (effect.kind === 'amount_off_order') return checkFreeOrders(effect.amounts, conditions);
  // Of a price of nothing the amount itself warns.
  if (!field || effect.kind.startsWith('fixed_price')) return [];
  const who = method === 'code' ? 'who learns the code' : 'who meets the conditions';
  const message = `Everybody ${who} gets these products free, as often as they like. Lower the percentage, or set a limit of uses, a budget or a highest discount.`;
  return policy.limitPerCustomer === null ? [warning('FREE_WITHOUT_LIMIT', field, message)] : [];
}

// Ten millions of any currency buy whatever is in a basket.
const anyBasket = 10_000_000;

/** Where so much is taken off that goods cost nothing. */
function freeField(effect: Discount['effect']): string | null {
  switch (effect.kind) {
    case 'percent_off_lines':
    case 'percent_off_order':
      return effect.basisPoints >= wholeInBasisPoints ? 'effect.basisPoints' : null;
    case 'tiered_percent': {
      const index = effect.tiers.findIndex(({ basisPoints }) => basisPoints >= wholeInBasisPoints);
      return index < 0 ? null : `effect.tiers[${index}].basisPoints`;
    }
    case 'fixed_price':
    case 'fixed_price_set':
    case 'fixed_price_order': {
      const index = effect.amounts.findIndex(({ amount }) => amount === 0);
      return index < 0 ? null : `effect.amounts[${index}].amount`;
    }
    case 'amount_off_order':
    case 'amount_off_lines': {
      const index = effect.amounts.findIndex(({ amount, currency }) => amount >= anyBasket * 10 ** (currencyExponents.get(currency) ?? 0));
      return index < 0 ? null : `effect.amounts[${index}].amount`;
    }
    default:
      return null;
  }
}

function checkFreeOrders(amounts: readonly Money[], conditions: Discount['conditions']): Remark[] {
  const minimums = conditions.flatMap((condition): readonly Money[] => (condition.kind === 'min_subtotal' ? condition.amounts : []));
  return amounts.flatMap((money, index) => {
    const minimum = Math.max(0, ...minimums.flatMap(({ amount, currency }) => (currency === money.currency ? [amount] : [])));
    if (minimum > money.amount) return [];
    const message = `Orders up to ${inWords(money)} become free. Add the condition "Minimum amount" with more than ${inWords(money)}, if that is not meant.`;
    return [warning('ORDERS_BECOME_FREE', `effect.amounts[${index}]`, message)];
  });
}

function hasCeiling({ policy }: Discount): boolean {
  return policy.maxDiscount.length > 0 || policy.budget.length > 0 || policy.limitTotal !== null;
}

function below(path: string, remarks: readonly Remark[]): Remark[] {
  return remarks.map((remark) => ({ ...remark, field: `${path}.${remark.field}` }));
}
