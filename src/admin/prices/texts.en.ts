/** The texts about prices. */
export const pricesEn = {
  'storekeeper.grid.title': 'Prices and stock',
  'storekeeper.grid.open': 'Edit prices and stock',
  'storekeeper.grid.hint': 'Every price list and stock location of this product in one table.',
  'storekeeper.grid.variant': 'Variant',
  'storekeeper.grid.from': 'from {quantity}',
  'storekeeper.grid.pieces': 'pieces',
  'storekeeper.grid.committed': '{committed} promised',
  'storekeeper.grid.empty': 'This product has no variants yet. Create them under Variant, then come back.',
  'storekeeper.grid.save': 'Save',
  'storekeeper.grid.close': 'Close',
  'storekeeper.grid.saved': 'Prices and stock are saved. They hold at once wherever the product is published.',
  'storekeeper.grid.unsaved': '{count, plural, one {# change} other {# changes}} not saved',
  'storekeeper.grid.wrong': 'Some cells are not amounts. Mend the red ones first.',
  'storekeeper.grid.loading': 'Loading prices and stock',
  'storekeeper.priceList.title': 'Its prices',
  'storekeeper.priceList.prices': 'Prices',
  'storekeeper.priceList.variants': 'Variants',
  'storekeeper.priceList.hint': 'To change them, open a product and press “Edit prices and stock”.',
  'storekeeper.priceList.loading': 'Counting its prices',
  'storekeeper.priceList.delete': 'Delete with its prices',
  'storekeeper.priceList.explanation':
    '{prices, plural, one {This price list and its price are} other {This price list and its # prices are}} deleted for good. To keep them for later, set an end date instead.',
  'storekeeper.priceList.lastPrices':
    '{lastPrices, plural, one {# variant has} other {# variants have}} no other base price in {currency}: most customers can then not buy them in it.',
  'storekeeper.priceList.deleted':
    '{prices, plural, one {The price list and its price are} other {The price list and its # prices are}} deleted.',
  'storekeeper.priceKind.base': 'Base',
  'storekeeper.priceKind.sale': 'Sale',
  'storekeeper.priceKind.override': 'Override',
};
