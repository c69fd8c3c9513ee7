import {
  amountOffLines,
  appArea,
  noDiscount,
  refuse,
  tryCondition,
  tryDeliveryRule,
  tryEffect,
  tryEndpoint,
  z,
  type AddedDeliveryRule,
  type AddedEffect,
  type PluginArea,
} from '.';

const form = { form: { displayName: 'x', attributes: {} } };
const off: AddedEffect<{ amount: number }> = {
  ...form,
  phase: 'order',
  read: ({ amount }) => ({ amount: Number(amount) }),
  apply: ({ amount }, { targeted }) => amountOffLines(targeted, amount),
};
const balance = { load: async () => 0, take: async () => {} };
const lines = [{ price: 1000, quantity: 2 }, { price: 500 }];

test('an effect is tried with what staff fill in, by the engine of the shop', () => {
  expect(tryEffect(off, { amount: '300' }, { lines })).toBe(300);
  expect(tryEffect(off, { amount: 9_999 }, { lines })).toBe(2500);
  expect(tryEffect({ ...off, apply: () => noDiscount }, {}, { lines })).toBe('NOTHING_LEFT_TO_DISCOUNT');
  expect(tryEffect({ ...off, apply: () => 'WRONG_CURRENCY' }, {}, { lines })).toBe('WRONG_CURRENCY');
});

test('an effect with a balance takes no more than there is', () => {
  const customer = { key: 'user:1' };
  expect(tryEffect({ ...off, balance }, { amount: 300 }, { lines, customer }, 120)).toBe(120);
  expect(tryEffect({ ...off, balance }, { amount: 300 }, { lines, customer }, 0)).toBe('BALANCE_EMPTY');
});

test('what an effect or a condition throws, and what is no answer, fails the test', () => {
  expect(() => tryEffect({ ...off, apply: () => null as never }, {}, { lines })).toThrow('apply() answers');
  const broken = {
    ...form,
    read: () => ({}),
    refuses: () => {
      throw new Error('broken');
    },
  };
  expect(() => tryCondition(broken, {}, { lines })).toThrow('broken');
  // and the next one is tried as if nothing had been
  expect(tryEffect(off, { amount: 300 }, { lines })).toBe(300);
});

test('a condition is tried with a basket', () => {
  const inEuros = {
    ...form,
    read: () => ({}),
    refuses: (_: object, { currency }: { currency: string }) => (currency === 'EUR' ? null : ('WRONG_CURRENCY' as const)),
  };
  expect(tryCondition(inEuros, {}, { lines })).toBeNull();
  expect(tryCondition(inEuros, {}, { lines, currency: 'UAH' })).toBe('WRONG_CURRENCY');
});

test('a delivery rule is tried with a basket and a place', () => {
  const inLviv: AddedDeliveryRule<{ surcharge: number }> = {
    ...form,
    read: ({ surcharge }) => ({ surcharge: Number(surcharge) }),
    decide({ surcharge }, { address, subtotal }) {
      if (subtotal > 9_000) throw new Error('too dear');
      return address?.city === 'Lviv' ? { surcharge } : { notOffered: 'ELSEWHERE' };
    },
  };
  expect(tryDeliveryRule(inLviv, { surcharge: '20' }, { lines, address: { city: 'Lviv' } })).toBe(520);
  expect(tryDeliveryRule(inLviv, { surcharge: 20 }, { lines, delivery: 100 })).toEqual({ code: 'ELSEWHERE', params: {} });
  expect(() => tryDeliveryRule(inLviv, {}, { lines: [{ price: 9_001 }] })).toThrow('too dear');
});

test('an endpoint is tried with requests and answers that its contract allows', async () => {
  const apps = appArea(
    {
      double: {
        method: 'POST',
        path: '/double',
        summary: 'x',
        body: z.strictObject({ n: z.int().max(9) }),
        response: z.object({ n: z.int() }),
      },
    },
    {
      double: async (_strapi, { body: { n } }) => {
        if (n === 0) throw refuse('PLUGIN_NOTHING', 'Nothing to double');
        return { n: n === 1 ? 0.5 : n * 2 };
      },
    },
  );
  const area: PluginArea = { title: 'x', description: 'x', apps };

  await expect(tryEndpoint(area, 'double', { body: { n: 2 } })).resolves.toEqual({ n: 4 });
  await expect(tryEndpoint(area, 'double', { body: { n: 10 } })).rejects.toThrow('Too big');
  await expect(tryEndpoint(area, 'double', { body: { n: 1 } })).rejects.toThrow('expected int');
  await expect(tryEndpoint(area, 'double', { body: { n: 0 } })).rejects.toMatchObject({ code: 'PLUGIN_NOTHING' });
  await expect(tryEndpoint(area, 'triple')).rejects.toThrow('triple');
});
