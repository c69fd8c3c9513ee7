import { code as find, codes } from 'currency-codes';
import { currencyExponents } from './currencies';
import { exponentOf, isCurrency } from './money';

// ISO gives these codes no minor unit: metals, funds of banks, tests, no currency.
const notMoney = ['XAG', 'XAU', 'XBA', 'XBB', 'XBC', 'XBD', 'XDR', 'XPD', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX'];
const newerThanTheOracle = ['XCG'];

describe('the currency table', () => {
  test('agrees with ISO 4217 on every code', () => {
    const iso = codes()
      .filter((code) => !notMoney.includes(code))
      .map((code) => `${code} ${find(code)?.digits}`);

    const ours = [...currencyExponents].filter(([code]) => !newerThanTheOracle.includes(code)).map(([code, digits]) => `${code} ${digits}`);

    expect(ours.sort()).toEqual(iso.sort());
  });

  test.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
    ['XCG', 2],
  ])('says that %s has %i digits', (currency, digits) => {
    expect(exponentOf(currency)).toBe(digits);
  });

  test.each(['XAU', 'XXX', 'eur', 'EURO', ''])('does not know %p', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => exponentOf(code)).toThrow(RangeError);
  });
});
