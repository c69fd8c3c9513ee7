import { gtinOf, isMistypedGtin } from './gtin';

describe('a GTIN', () => {
  test.each(['4006381333931', '96385074', '036000291452', '10614141000415', '9783161484100'])(
    'is a barcode with its check digit: %s',
    (code) => {
      expect(gtinOf(code)).toBe(code);
      expect(isMistypedGtin(code)).toBe(false);
    },
  );

  test.each(['4006381333932', '96385075', '036000291453', '10614141000416'])('is mistyped where the check digit is another: %s', (code) => {
    expect(gtinOf(code)).toBeNull();
    expect(isMistypedGtin(code)).toBe(true);
  });

  test.each([
    ['a code of the shop', 'SHELF-12'],
    ['a number of another length', '123456789'],
    ['what a shop weighs itself', '2000000000008'],
    ['what a shop packs itself, in twelve digits', '200000000004'],
    ['an EAN-8 for use within a shop', '20000004'],
    ['a coupon', '9900000000004'],
    ['nothing but noughts', '0000000000000'],
  ])('is not %s', (_what, code) => {
    expect(gtinOf(code)).toBeNull();
    expect(isMistypedGtin(code)).toBe(false);
  });
});
