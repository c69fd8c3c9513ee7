import fc from 'fast-check';
import { lineIdOf as idInTheShop } from '../../../src/domain/cart/cart';
import { lineIdOf } from './line-id.ts';

test('is the id the shop gives the line', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (variant, options) => {
      expect(lineIdOf(variant, options)).toBe(idInTheShop(variant, options));
    }),
  );
});
