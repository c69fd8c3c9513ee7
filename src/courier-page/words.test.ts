import { currencyExponents } from '../domain/money/currencies';
import { wordsFor } from './words';

test('what is to be collected is the amount the shop means, whatever digits a browser shows of its currency', () => {
  const { money } = wordsFor(['en-GB']);
  const shown = (amount: number, currency: string) => /\d[\d.,]*/.exec(money({ amount, currency }))?.[0].replace(/,/g, '');
  expect([shown(123_450, 'RSD'), shown(1_234, 'JPY'), shown(1_234_500, 'KWD'), shown(123_450, 'UAH')]).toEqual([
    ...['1234.50', '1234', '1234.500', '1234.50'],
  ]);
  for (const [currency, digits] of currencyExponents) expect([currency, Number(shown(7 * 10 ** digits, currency))]).toEqual([currency, 7]);
});

test('everything the shop refuses at a door is said in the language of the phone', () => {
  const { refusal } = wordsFor(['uk']);
  expect(refusal({ code: 'DELIVERY_STOP_DONE', message: 'Done' })).toMatch(/зупинку/);
  expect(refusal({ code: 'DELIVERY_ORDER_NOT_DELIVERABLE', message: 'PL-000012' })).toContain('PL-000012');
  expect(refusal({ code: 'toString', message: 'Something new' })).toBe('Something new');
});
