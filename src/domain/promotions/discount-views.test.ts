import { discountState } from './discount-views';

const now = new Date('2026-11-27T12:00:00Z');
const standing = { enabled: true, startsAt: null, endsAt: null, limitTotal: null, uses: 0, budget: [], spent: [] };
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const uah = (amount: number) => ({ amount, currency: 'UAH' });

test.each([
  ['on', {}],
  ['on', { startsAt: now, endsAt: hour(1) }],
  ['planned', { startsAt: hour(1) }],
  ['over', { startsAt: hour(-2), endsAt: now }],
  ['off', { enabled: false, startsAt: hour(1) }],
  ['used_up', { limitTotal: 3, uses: 3 }],
  ['on', { limitTotal: 3, uses: 2 }],
  ['used_up', { budget: [eur(500)], spent: [eur(500)] }],
  ['on', { budget: [eur(500), uah(900)], spent: [eur(500)] }],
  ['over', { limitTotal: 1, uses: 1, endsAt: hour(-1) }],
] as const)('%s: %o', (state, facts) => {
  expect(discountState({ ...standing, ...facts }, now)).toBe(state);
});
