import { exponentOf, isCurrency, type Currency, type Minor, type Money } from '../../../domain/money/money';
import { IntegrationError } from '../../integration-error';

/**
 * Where Stripe counts a currency in another unit than ISO 4217 does. ISK: Stripe's documents, which ask for whole krónur.
 * MGA: they list it without a fraction. UGX: counted like ISK by their newer pages and without a fraction by older ones;
 * nobody has tried it with this adapter, so a shop that sells in it must.
 */
const stripeExponents: ReadonlyMap<Currency, number> = new Map([
  ['ISK', 2],
  ['UGX', 2],
  ['MGA', 0],
]);

const notTaken: ReadonlySet<Currency> = new Set(['CLF', 'IQD', 'LYD', 'UYI', 'UYW']);

// Eight digits are what Stripe takes in every currency.
const largest = 99_999_999;

/** How many digits more Stripe writes than ISO; negative where it writes fewer. */
const moreDigits = (currency: Currency): number => (stripeExponents.get(currency) ?? exponentOf(currency)) - exponentOf(currency);

const shifted = (amount: number, digits: number): number => (digits >= 0 ? amount * 10 ** digits : amount / 10 ** -digits);

/** The smallest step Stripe takes, in ISO minor units. It wants the last of three digits to be 0. */
const stepOf = (currency: Currency): Minor => (exponentOf(currency) === 3 ? 10 : 10 ** Math.max(0, -moreDigits(currency)));

/** Why Stripe cannot hold an amount, as a sentence; null where it can. */
export function whyNotForStripe({ amount, currency }: Money): string | null {
  if (!isCurrency(currency) || notTaken.has(currency)) return `it does not take ${currency}`;
  if (!Number.isSafeInteger(amount) || amount <= 0) return `an amount must be a whole number above 0, and ${amount} is not`;
  const step = stepOf(currency);
  if (amount % step !== 0) return `it counts ${currency} in steps of ${step}, and ${amount} is between two of them`;
  return shifted(amount, moreDigits(currency)) > largest ? `${amount} ${currency} is more than it takes at once` : null;
}

/** An amount as Stripe counts it. Throws an IntegrationError where it would have to be rounded or is beyond Stripe's limit. */
export function toStripe(money: Money): Readonly<{ amount: number; currency: string }> {
  const reason = whyNotForStripe(money);
  if (reason !== null) throw new IntegrationError('stripe', reason, false);
  return { amount: shifted(money.amount, moreDigits(money.currency)), currency: money.currency.toLowerCase() };
}

/** An amount of Stripe's in ISO 4217 minor units. Throws an IntegrationError where those cannot hold it. */
export function fromStripe(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase();
  const ours = isCurrency(currency) ? shifted(amount, -moreDigits(currency)) : NaN;
  if (!Number.isSafeInteger(ours)) throw new IntegrationError('stripe', `${amount} ${currency} is not an amount we can hold`, false);
  return { amount: ours, currency };
}
