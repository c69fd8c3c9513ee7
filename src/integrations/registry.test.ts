import { IntegrationError } from './integration-error';
import { createRegistry } from './registry';

type Greeter = Readonly<{ greet: () => Promise<string> }>;
const greeters = () =>
  createRegistry<Greeter>({
    port: 'greeters',
    patience: { calls: 1, windowMs: 60_000, restMs: 60_000 },
    isAnswer: () => false,
    guarded: ({ greet }, guard) => ({ greet: () => guard(greet, new AbortController().signal) }),
  });
const saying = (words: string): Greeter => ({ greet: async () => words });
const down: Greeter = { greet: () => Promise.reject(new IntegrationError('greeter', 'no answer', true)) };

test('what is configured anew takes the place of the old one, for whoever asks next', async () => {
  const registry = greeters();
  registry.configure('one', { create: () => saying('hello') });
  expect(await registry.get('one')?.greet()).toBe('hello');
  registry.configure('one', { create: () => saying('good day') });

  expect(await registry.get('one')?.greet()).toBe('good day');
  expect(registry.names()).toEqual(['one']);
});

test('what is configured anew is asked, though the old one was left alone', async () => {
  const registry = greeters();
  registry.add('one', down);
  await expect(registry.get('one')?.greet()).rejects.toThrow('no answer');
  await expect(registry.get('one')?.greet()).rejects.toThrow('too many failed');
  registry.configure('one', { create: () => saying('hello') });

  expect(await registry.get('one')?.greet()).toBe('hello');
});

test('one that is left alone leaves the others alone', async () => {
  const registry = greeters();
  registry.add('one', down);
  registry.add('other', saying('hello'));
  for (let time = 0; time < 2; time += 1) await expect(registry.get('one')?.greet()).rejects.toThrow();

  expect(await registry.get('other')?.greet()).toBe('hello');
});

test('what is not set up is not there', () => {
  const registry = greeters();
  registry.add('one', saying('hello'));
  registry.configure('one', null);

  expect([registry.get('one'), registry.names()]).toEqual([undefined, []]);
});

test('a name that is taken is not added again, and a name is small letters, digits and hyphens', () => {
  const registry = greeters();
  registry.add('one', saying('hello'));

  expect(() => registry.add('one', saying('good day'))).toThrow('There is already a greeters adapter called one');
  expect(() => registry.add('../one', saying('good day'))).toThrow('cannot be the name of an adapter');
});
