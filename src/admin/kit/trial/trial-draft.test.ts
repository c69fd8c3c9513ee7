import type { SimulatorChoices } from '../admin-types';
import { newTrial, quantityOf, toSimulate, type TrialDraft } from './trial-draft';

const choices: SimulatorChoices = {
  ...{ timeZone: 'Europe/Kyiv', currencies: ['EUR', 'UAH'], countries: ['UA'], customerGroups: [], deliveries: [], payments: [] },
  ...{ discounts: [], sales: [] },
};
const line = { id: 'v', name: 'Socks', sku: 'S', quantity: '3' };
const draft = (given: Partial<TrialDraft> = {}): TrialDraft => ({ ...newTrial(choices), lines: [line], ...given });
const asked = (given: Partial<TrialDraft>, at = '') => toSimulate(draft(given), at, choices.timeZone, {});

test('what is typed is asked as the server has it', () => {
  expect(asked({})).toEqual({
    ...{
      lines: [{ variant: 'v', quantity: 3 }],
      currency: 'EUR',
      country: 'UA',
      channel: 'app',
      codes: [],
      discounts: [],
      drafts: [],
      sales: [],
    },
  });
  const sale = { id: null, sale: { name: 'Weekend' } } as never;
  const unsaved = { name: 'Five off' } as never;
  expect(
    toSimulate(
      draft({
        ...{ customer: { id: 'c', name: 'Olena' }, customerGroup: 'g', codes: ' MEADOW5, welcome10;x ', delivery: 'd', payment: 'stripe' },
        discounts: ['a'],
        sales: ['b'],
      }),
      '2026-12-04T18:00',
      choices.timeZone,
      { sale, discount: unsaved },
    ),
  ).toMatchObject({
    ...{
      customer: 'c',
      customerGroup: 'g',
      at: '2026-12-04T16:00:00.000Z',
      codes: ['MEADOW5', 'welcome10', 'x'],
      delivery: 'd',
      paymentProvider: 'stripe',
    },
    ...{ discounts: ['a'], drafts: [unsaved], sales: [{ id: 'b' }, sale] },
  });
});

test('nothing is asked of an empty basket, half a time, or a quantity that is none', () => {
  expect(asked({ lines: [] })).toBeNull();
  expect(asked({}, '2026-12')).toBeNull();
  for (const quantity of ['', '0', '1.5', '-1', '10000']) expect(asked({ lines: [{ ...line, quantity }] })).toBeNull();
  expect(quantityOf(' 12 ')).toBe(12);
});
