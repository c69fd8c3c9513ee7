import { applyOperation, cartLimits, emptyCart, lineIdOf, type CartContents, type CartOperation } from './cart';

type Address = { city: string; country: string };
const [lviv, odesa, kyiv] = ['Lviv', 'Odesa', 'Kyiv'].map((city) => ({ city, country: 'UA' })) as [Address, Address, Address];
type Op = CartOperation<Address> extends infer O ? (O extends { id: string } ? Omit<O, 'id'> : never) : never;

const after = (...operations: Op[]): CartContents<Address> =>
  operations.reduce<CartContents<Address>>(
    (cart, operation, index) => applyOperation(cart, { id: `op-${index}`, ...operation } as CartOperation<Address>),
    emptyCart,
  );
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing was refused';
};

describe('a cart', () => {
  test('makes one line of a variant added twice', () => {
    const cart = after({ op: 'add_line', variant: 'mug', quantity: 2 }, { op: 'add_line', variant: 'mug', quantity: 3 });

    expect(cart.lines).toEqual([{ id: 'mug', variantId: 'mug', quantity: 5, options: {} }]);
  });

  test('keeps a variant with other options apart, however the options are ordered', () => {
    const cart = after(
      { op: 'add_line', variant: 'mug', quantity: 1 },
      { op: 'add_line', variant: 'mug', quantity: 1, options: { engraving: 'Oksana', font: 'serif' } },
      { op: 'add_line', variant: 'mug', quantity: 1, options: { font: 'serif', engraving: 'Oksana' } },
    );

    expect(cart.lines.map(({ quantity }) => quantity)).toEqual([1, 2]);
  });

  test('sets and removes lines by their id', () => {
    const cart = after(
      { op: 'add_line', variant: 'mug', quantity: 1 },
      { op: 'add_line', variant: 'tea', quantity: 1 },
      { op: 'set_quantity', line: 'mug', quantity: 7 },
      { op: 'remove_line', line: 'tea' },
    );

    expect(cart.lines).toEqual([{ id: 'mug', variantId: 'mug', quantity: 7, options: {} }]);
  });

  test('holds a code once', () => {
    expect(after({ op: 'apply_code', code: 'TEA' }, { op: 'apply_code', code: 'TEA' }).codes).toEqual(['TEA']);
  });

  test('drops the old billing address with a new shipping address that names none', () => {
    const cart = after({ op: 'set_address', shipping: lviv, billing: kyiv }, { op: 'set_address', shipping: odesa });

    expect(cart).toMatchObject({ shippingAddress: odesa, billingAddress: null });
  });

  test.each<[string, Op, Address | null]>([
    ['another country', { op: 'set_market', country: 'PL' }, null],
    ['the same country', { op: 'set_market', country: 'UA', currency: 'UAH' }, lviv],
    ['no country', { op: 'set_market', currency: 'UAH', locale: 'uk' }, lviv],
  ])('of a market in %s keeps all it has but an address elsewhere', (_name, market, shippingAddress) => {
    const filled: Op[] = [
      { op: 'add_line', variant: 'mug', quantity: 2 },
      { op: 'apply_code', code: 'TEA' },
      { op: 'set_contact', email: 'olena@example.com' },
      { op: 'set_address', shipping: lviv, billing: kyiv },
      { op: 'set_delivery', method: 'courier' },
      { op: 'set_note', note: 'Ring twice' },
    ];

    expect(after(...filled, market)).toEqual({ ...after(...filled), shippingAddress });
  });

  test('goes to the address that was told after its market', () => {
    expect(after({ op: 'set_market', country: 'PL' }, { op: 'set_address', shipping: lviv }).shippingAddress).toEqual(lviv);
  });

  test.each<[string, Op]>([
    ['to change', { op: 'set_quantity', line: 'nothing', quantity: 1 }],
    ['to remove', { op: 'remove_line', line: 'nothing' }],
  ])('refuses %s a line it does not have', (_name, operation) => {
    expect(refusal(() => after(operation))).toBe('LINE_UNKNOWN');
  });

  test.each<[string, Op[]]>([
    ['lines', Array.from({ length: cartLimits.lines + 1 }, (_, index) => ({ op: 'add_line', variant: `v${index}`, quantity: 1 }))],
    [
      'pieces of one thing',
      [
        { op: 'add_line', variant: 'mug', quantity: cartLimits.quantity },
        { op: 'add_line', variant: 'mug', quantity: 1 },
      ],
    ],
    ['codes', Array.from({ length: cartLimits.codes + 1 }, (_, index) => ({ op: 'apply_code', code: `C${index}` }))],
  ])('refuses more %s than it holds', (_name, operations) => {
    expect(refusal(() => after(...operations))).toBe('CART_LIMIT_REACHED');
  });
});

test('a line without options has the id of its variant, so that an offline app knows it', () => {
  expect(lineIdOf('mug', {})).toBe('mug');
});
