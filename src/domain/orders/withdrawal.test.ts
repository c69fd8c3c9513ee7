import { mayWithdraw, withdrawalDays, type WithdrawalFacts } from './withdrawal';

const facts: WithdrawalFacts = {
  country: 'DE',
  periods: {},
  timeZone: 'Europe/Berlin',
  isPlaced: true,
  deliveredAt: new Date('2026-10-10T20:30:00Z'),
  isWithdrawn: false,
};
const at = (time: string, more: Partial<WithdrawalFacts> = {}) => mayWithdraw({ ...facts, ...more }, new Date(time));

test('lasts to the end of the fourteenth day after the goods arrived, by the calendar of the shop', () => {
  // Delivered on the 10th at 22:30 in Berlin; on the 25th the clocks go back.
  expect(at('2026-10-24T21:59:59Z')).toEqual({ may: true, until: '2026-10-24' });
  expect(at('2026-10-24T22:00:00Z')).toEqual({ may: false, because: 'period_over', until: '2026-10-24' });
  expect(at('2026-10-25T22:59:59Z', { deliveredAt: new Date('2026-10-10T22:30:00Z') })).toEqual({ may: true, until: '2026-10-25' });
});

test('has not ended while something is on its way', () => {
  expect(at('2027-01-01T00:00:00Z', { deliveredAt: null })).toEqual({ may: true, until: null });
});

test.each([
  [{ isPlaced: false }, 'not_placed'],
  [{ isWithdrawn: true }, 'withdrawn'],
  [{ country: 'US' }, 'no_right'],
  [{ country: null }, 'no_right'],
])('is not there with %j', (more, because) => {
  expect(at('2026-10-12T00:00:00Z', more)).toEqual({ may: false, because });
});

test('is a right of the EU, the EEA, the United Kingdom and Ukraine', () => {
  expect(['DE', 'IE', 'NO', 'GB', 'UA', 'US', 'CH'].map((country) => withdrawalDays(country, {}))).toEqual([
    14,
    14,
    14,
    14,
    14,
    null,
    null,
  ]);
});

test('is as long as the shop says, for a country or for everybody', () => {
  const periods = { DE: 30, '*': 21 };
  expect(['DE', 'UA', 'US'].map((country) => withdrawalDays(country, periods))).toEqual([30, 21, 21]);
  expect(withdrawalDays('US', { US: 7 })).toBe(7);
  expect(at('2026-11-09T22:00:00Z', { periods })).toEqual({ may: true, until: '2026-11-09' });
});
