import { currencyExponents } from '../../src/domain/money/currencies';
import { fromStripe, toStripe, whyNotForStripe } from '../../src/integrations/payments/stripe/stripe-amounts';
import { moveOf, useStripe } from './stripe/given-stripe';

const stripe = useStripe();

// From Stripe's own list of currencies without a fraction; UGX and ISK are written with two digits all the same.
const zeroDecimal = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
const threeDecimal = 'BHD JOD KWD OMR TND'.split(' ');
const notTaken = 'CLF IQD LYD UYI UYW'.split(' ');
const currencies = [...currencyExponents.keys()].filter((currency) => !notTaken.includes(currency));

/** How many of Stripe's units one whole unit of the currency is, such as one krona. */
const unitOf = (currency: string) => (zeroDecimal.includes(currency) ? 1 : threeDecimal.includes(currency) ? 1000 : 100);

test.each(currencies)('one %s is what Stripe takes it for, both ways', (currency) => {
  const one = { amount: 10 ** (currencyExponents.get(currency) ?? NaN), currency };

  expect(toStripe(one)).toEqual({ amount: unitOf(currency), currency: currency.toLowerCase() });
  expect(fromStripe(unitOf(currency), currency.toLowerCase())).toEqual(one);
});

test.each([
  ['EUR', 1050, 1050],
  ['HUF', 19_900, 19_900],
  ['JPY', 1050, 1050],
  ['ISK', 1050, 105_000],
  ['UGX', 1050, 105_000],
  ['MGA', 105_000, 1050],
  ['KWD', 5120, 5120],
])('%s %d is %d to Stripe', (currency, ours, theirs) => {
  expect(toStripe({ amount: ours, currency }).amount).toBe(theirs);
  expect(fromStripe(theirs, currency)).toEqual({ amount: ours, currency });
});

test.each([
  ['a part of an ariary', 'MGA', 1050, 'steps of 100'],
  ['a last digit of dinars', 'KWD', 5124, 'steps of 10'],
  ['more than eight digits', 'EUR', 100_000_000, 'more than it takes'],
  ['more than eight digits in their unit', 'ISK', 1_000_000, 'more than it takes'],
  ['nothing', 'EUR', 0, 'above 0'],
  ['less than nothing', 'EUR', -1, 'above 0'],
  ['a fraction', 'EUR', 10.5, 'above 0'],
  ['what no number holds', 'EUR', Number.MAX_SAFE_INTEGER + 1, 'above 0'],
  ['a currency without a minor unit', 'XAU', 100, 'does not take'],
  ['a currency of accounts', 'CLF', 10_000, 'does not take'],
  ['a currency it leaves out', 'IQD', 10_000, 'does not take'],
])('%s is refused, never rounded', (_what, currency, amount, reason) => {
  const money = { amount, currency };

  expect(whyNotForStripe(money)).toContain(reason);
  expect(() => toStripe(money)).toThrow(expect.objectContaining({ name: 'IntegrationError', retryable: false }));
});

test('the largest amount is taken', () => {
  expect(toStripe({ amount: 99_999_999, currency: 'EUR' }).amount).toBe(99_999_999);
});

test.each([
  [105_050, 'isk'],
  [100, 'zzz'],
])('%d %s of Stripe is nothing we can hold, and is not guessed', (amount, currency) => {
  expect(() => fromStripe(amount, currency)).toThrow(expect.objectContaining({ name: 'IntegrationError' }));
});

test('a payment that cannot be asked for is not asked for, and says why', async () => {
  const failure = await stripe.created({ amount: { amount: 5124, currency: 'KWD' } }).catch((error: unknown) => error);

  expect(failure).toMatchObject({ name: 'PaymentRefused', code: 'amount_not_supported' });
  expect(stripe.double.asked).toEqual([]);
});

test('a part that cannot be moved is a no, and nothing is asked for', async () => {
  const payment = await stripe.paid({ amount: { amount: 5120, currency: 'KWD' }, capture: 'manual' });
  const [capture, refund] = [await stripe.provider().capture(moveOf(payment, 15)), await stripe.provider().refund(moveOf(payment, 15))];

  expect([capture, refund]).toMatchObject(Array(2).fill({ state: 'failed', failureCode: 'amount_not_supported' }));
  expect(stripe.asked(`POST /v1/payment_intents/${payment.reference}`)).toEqual([]);
  expect(stripe.asked('POST /v1/refunds')).toEqual([]);
});

test.each([
  ['ISK', 1050],
  ['MGA', 105_000],
  ['JPY', 1050],
  ['KWD', 5120],
])('%s %d is paid and given back as it is', async (currency, amount) => {
  const payment = await stripe.paid({ amount: { amount, currency } });
  await stripe.provider().refund(moveOf(payment, amount));

  expect(payment).toMatchObject({ amount: { amount, currency }, captured: amount });
  expect(await stripe.truth(payment.reference)).toMatchObject({ captured: amount, refunded: amount, refunds: [{ amount }] });
});
