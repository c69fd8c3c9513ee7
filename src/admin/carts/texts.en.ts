/** The texts on a cart. */
export const cartsEn = {
  'storekeeper.cartStatus.active': 'Being filled',
  'storekeeper.cartStatus.ordered': 'Ordered',
  'storekeeper.cartStatus.merged': 'Joined with another cart',
  'storekeeper.cart.title': 'The cart',
  'storekeeper.cart.loading': 'Loading the cart',
  'storekeeper.cart.empty': 'Nothing is in it.',
  'storekeeper.cart.gone': 'A product that is gone',
  'storekeeper.cart.notSold': 'Not for sale now',
  'storekeeper.cart.codes': 'Discount codes',
  'storekeeper.cart.codeUsed': 'Used',
  'storekeeper.cart.codeIdle': 'Does nothing now',
  'storekeeper.cart.missing': 'Before checkout',
  'storekeeper.cart.ready': 'Nothing is missing. The customer can check out.',
};
