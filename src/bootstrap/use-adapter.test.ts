import { z } from 'zod';
import { defineAdapter } from '../integrations/adapter';
import { IntegrationError } from '../integrations/integration-error';
import { createRegistry } from '../integrations/registry';
import { useAdapter } from './use-adapter';

type Greeter = Readonly<{ greet: () => Promise<string> }>;
const greeters = () =>
  createRegistry<Greeter>({
    port: 'greeters',
    patience: { calls: 9, windowMs: 60_000, restMs: 60_000 },
    isAnswer: () => false,
    guarded: ({ greet }, guard) => ({ greet: () => guard(greet, new AbortController().signal) }),
  });
const secret = 'sk_live_12345678';
// It repeats what it was sent, as some do.
const rude = defineAdapter<Greeter, { GREETER_KEY: z.ZodOptional<z.ZodString> }, Readonly<{ key: string }>>({
  name: 'rude',
  variables: { GREETER_KEY: z.string().optional() },
  operatorsSecrets: ['GREETER_KEY'],
  settings: ({ GREETER_KEY: key }) => (key === undefined ? null : { key }),
  create: ({ key }) => ({ greet: () => Promise.reject(new IntegrationError('rude', `nobody knows ${key}`, false)) }),
});

test("what the neighbour of a plugin's adapter repeats of its secrets is told to nobody", async () => {
  const registry = greeters();

  expect(useAdapter(registry, rude, { GREETER_KEY: secret })).toBe(true);
  const said = String(
    await registry
      .get('rude')
      ?.greet()
      .catch((error: unknown) => error),
  );
  expect(said).toContain('nobody knows');
  expect(said).not.toContain(secret);
});

test('one that is not set up is not there, and keeps its name', () => {
  const registry = greeters();

  expect(useAdapter(registry, rude, {})).toBe(false);
  expect(registry.names()).toEqual([]);
  expect(() => registry.add('rude', { greet: async () => 'hello' })).toThrow('There is already a greeters adapter called rude');
});
