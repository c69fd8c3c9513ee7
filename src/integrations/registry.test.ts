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

  registry.configure('later', null);

  expect(() => registry.add('one', saying('good day'))).toThrow('There is already a greeters adapter called one');
  expect(() => registry.add('later', saying('good day'))).toThrow('There is already a greeters adapter called later');
  expect(() => registry.add('../one', saying('good day'))).toThrow('cannot be the name of an adapter');
});

test('one that is retired is offered to nobody, and is still there for what was begun', () => {
  const registry = greeters();
  registry.add('one', saying('hello'));
  registry.add('other', saying('hello'));
  registry.retire('other', true);
  expect([registry.offered(), registry.names()]).toEqual([['one'], ['one', 'other']]);
  registry.retire('other', false);
  expect(registry.offered()).toEqual(['one', 'other']);
});

test('what is set up later keeps its place: the last one is the one of a plugin', () => {
  const registry = greeters();
  registry.configure('own', null);
  registry.add('of-a-plugin', saying('hello'));
  registry.configure('own', { create: () => saying('good day') });

  expect(registry.names()).toEqual(['own', 'of-a-plugin']);
});

test('how one has answered is known; a new one has a clean record', async () => {
  const registry = greeters();
  registry.add('one', down);
  expect(registry.health('one')).toEqual({ isResting: false, failure: null, answeredAt: null });
  await expect(registry.get('one')?.greet()).rejects.toThrow('no answer');
  expect(registry.health('one')).toMatchObject({ isResting: true, failure: { said: 'greeter: no answer' }, answeredAt: null });

  registry.configure('one', { create: () => saying('hello') });
  await registry.get('one')?.greet();
  // It is noted a moment after whoever asked has the answer.
  while (registry.health('one')?.answeredAt === null) await new Promise(setImmediate);
  expect(registry.health('one')).toMatchObject({ isResting: false, failure: null, answeredAt: expect.any(String) });
  expect(registry.health('none')).toBeNull();
});

test('of a port that has one at most, another one is refused while it is there', () => {
  const registry = createRegistry<Greeter>({
    port: 'greeters',
    patience: { calls: 1, windowMs: 60_000, restMs: 60_000 },
    isOnlyOne: true,
    isAnswer: () => false,
    guarded: (greeter) => greeter,
  });
  registry.add('one', saying('hello'));
  expect(() => registry.add('other', saying('hello'))).toThrow('There is one greeters adapter at most: one is there');
  registry.configure('one', null);
  registry.add('other', saying('hello'));
  expect(registry.names()).toEqual(['other']);
});
