import { readDelivery, type DeliveryForm } from './read-delivery';
import type { Stop } from './work';

const form: DeliveryForm = { leftAt: 'hand', code: '', collected: '', note: '', hasPhoto: false, hasSignature: false };
const free: Pick<Stop, 'cash' | 'needs'> = { cash: null, needs: 'none' };
const owed: Pick<Stop, 'cash' | 'needs'> = { cash: { due: { amount: 49_950, currency: 'UAH' } }, needs: 'none' };

test.each([
  ['nothing is owed nor needed', free, {}, { leftAt: 'hand' }],
  ['a code in two groups', { ...free, needs: 'code' as const }, { code: '402 817' }, { leftAt: 'hand', proof: { code: '402817' } }],
  ['a photo where anything will do', { ...free, needs: 'any' as const }, { hasPhoto: true, leftAt: 'door' as const }, { leftAt: 'door' }],
  ['a signature where anything will do', { ...free, needs: 'any' as const }, { hasSignature: true }, { leftAt: 'hand' }],
  ['all that is owed, with a comma', owed, { collected: '499,50' }, { leftAt: 'hand', collected: { amount: 49_950, currency: 'UAH' } }],
  [
    'less, with what happened',
    owed,
    { collected: '400', note: ' Coins ' },
    { leftAt: 'hand', collected: { amount: 40_000, currency: 'UAH' }, note: 'Coins' },
  ],
  [
    'nothing, with what happened',
    owed,
    { collected: '0', note: 'Paid by card' },
    { leftAt: 'hand', collected: { amount: 0, currency: 'UAH' }, note: 'Paid by card' },
  ],
])('%s', (_what, stop, typed, delivery) => expect(readDelivery(stop, { ...form, ...typed })).toEqual({ delivery }));

test.each([
  ['no code', { ...free, needs: 'code' as const }, { hasPhoto: true }, 'codeMissing'],
  ['half a code', free, { code: '4028' }, 'codeMissing'],
  ['nothing to show', { ...free, needs: 'any' as const }, {}, 'proofMissing'],
  ['no amount', owed, {}, 'amountWrong'],
  ['more than is owed', owed, { collected: '499.51' }, 'amountWrong'],
  ['an amount below nothing', owed, { collected: '-1', note: 'x' }, 'amountWrong'],
  ['parts of a coin', owed, { collected: '1.005' }, 'amountWrong'],
  ['less without a word', owed, { collected: '499' }, 'noteNeeded'],
])('%s is refused', (_what, stop, typed, missing) => expect(readDelivery(stop, { ...form, ...typed })).toEqual({ missing }));
