import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Stripe from 'stripe';
import { secretKey, useStripe } from './stripe/given-stripe';

const stripe = useStripe({}, { isContractKept: false });
const folder = path.join(__dirname, 'stripe/schemas');
const calls = [...readFileSync(path.join(__dirname, 'stripe/calls.ts'), 'utf8').matchAll(/^export type (\w+)/gm)].map(([, name]) => name);

test('is of the SDK that is installed: `node scripts/stripe-contract.mjs` writes it', () => {
  const written = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));

  expect(written.map(({ title }) => title).sort()).toEqual([...calls].sort());
  expect(new Set(written.map(({ $comment }) => $comment))).toEqual(
    new Set([`From the types of stripe ${Stripe.PACKAGE_VERSION} by scripts/stripe-contract.mjs.`]),
  );
});

describe('what it refuses', () => {
  const ask = async (body: string, version: string | null = Stripe.API_VERSION, call = 'payment_intents') => {
    const headers = { authorization: `Bearer ${secretKey}`, ...(version ? { 'stripe-version': version } : {}) };
    const response = await fetch(`${stripe.double.url}/v1/${call}`, { method: 'POST', headers, body });
    const { error } = (await response.json()) as { error?: { code?: string; param?: string } };
    return [response.status, error?.code, error?.param];
  };
  const good = 'amount=100&currency=usd';

  test.each([
    ['what an older version took', `${good}&payment_method_types[]=card`, 'parameter_unknown', 'payment_method_types'],
    ['what nobody knows', `${good}&colour=red`, 'parameter_unknown', 'colour'],
    [
      'what is unknown further in',
      `${good}&automatic_payment_methods[enabled]=true&automatic_payment_methods[on]=true`,
      'parameter_unknown',
      'automatic_payment_methods[on]',
    ],
    ['too little', 'currency=usd', 'parameter_missing', 'amount'],
    ['words for numbers', 'amount=ten&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['parts of units', 'amount=10.5&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['words it does not know', `${good}&capture_method=later`, 'parameter_invalid', 'capture_method'],
    ['neither yes nor no', `${good}&confirm=perhaps`, 'parameter_invalid', 'confirm'],
    ['what only the app sends', `${good}&payment_method_data[type]=card`, 'parameter_unknown', 'payment_method_data'],
  ])('%s', async (_what, body, code, param) => {
    expect(await ask(body)).toEqual([400, code, param]);
    expect(stripe.double.violations).toHaveLength(1);
  });

  test('nothing that is right', async () => {
    expect(await ask(`${good}&automatic_payment_methods[enabled]=true&capture_method=manual&metadata[a]=1`)).toEqual([
      200,
      undefined,
      undefined,
    ]);
    expect(stripe.double.violations).toEqual([]);
  });

  test('nothing that an older version took, from who asks in an older version', async () => {
    expect(await ask(`${good}&payment_method_types[]=card`, '2024-06-20')).toEqual([200, undefined, undefined]);
    expect(await ask(`${good}&payment_method_types[]=card`, null)).toEqual([200, undefined, undefined]);
    expect(stripe.double.violations).toEqual([]);
  });
});
