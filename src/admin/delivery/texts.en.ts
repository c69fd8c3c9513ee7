export const deliveryEn = {
  'storekeeper.deliveryKind.flat_rate': 'Flat rate',
  'storekeeper.deliveryKind.pickup': 'Pickup',
};
