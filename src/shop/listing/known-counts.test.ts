import { rememberCounts } from './known-counts';

const opened = (byStock = false) => {
  let counted = 0;
  const ask = rememberCounts(
    async (_context: null, _asked: string) => (counted += 1),
    (asked) => asked,
    () => byStock,
  );
  return async (asked: string, revision: string, until: string | null = null) =>
    (await ask(null, asked, { revision, until: until === null ? null : new Date(until) })).counts;
};

test('counts are remembered for as long as the listings and their prices hold', async () => {
  const ask = opened();

  expect([await ask('a', '1'), await ask('a', '1'), await ask('b', '1')]).toEqual([1, 1, 2]);
  expect(await ask('a', '2')).toBe(3);
  expect([await ask('a', '2', '2026-12-01'), await ask('a', '2', '2026-12-01')]).toEqual([4, 4]);
  // The instant is over, and another one is the next.
  expect(await ask('a', '2', '2026-12-02')).toBe(5);
});

test('what depends on the stock is counted each time', async () => {
  const ask = opened(true);

  expect([await ask('a', '1'), await ask('a', '1')]).toEqual([1, 2]);
});

test('what failed is asked again', async () => {
  let tries = 0;
  const ask = rememberCounts(
    async () => {
      tries += 1;
      if (tries === 1) throw new Error('away');
      return tries;
    },
    () => 'a',
  );
  const at = { revision: '1', until: null };

  await expect(ask(null, null, at)).rejects.toThrow('away');
  expect((await ask(null, null, at)).counts).toBe(2);
});

afterEach(() => jest.restoreAllMocks());

test('what is dear to count may be older than what is asked, and says for how long', async () => {
  let counted = 0;
  let now = 1_000_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const ask = rememberCounts(
    async () => {
      now += 60;
      return (counted += 1);
    },
    () => 'a',
  );
  const at = (revision: string) => ask(null, null, { revision, until: null });

  expect(await at('1')).toEqual({ counts: 1, until: null });
  expect(await at('1')).toEqual({ counts: 1, until: null });
  // A hundred times as long as it took, from when it was counted.
  expect(await at('2')).toEqual({ counts: 1, until: new Date(1_000_000 + 6_000) });
  now = 1_006_001;
  expect(await at('2')).toEqual({ counts: 2, until: null });
});
