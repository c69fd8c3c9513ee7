export const catalogueEn = {
  'storekeeper.policy.tracked': 'Tracked',
  'storekeeper.policy.untracked': 'Untracked',
  'storekeeper.policy.backorder': 'Backorder',
  'storekeeper.unit.g': 'g',
  'storekeeper.unit.kg': 'kg',
  'storekeeper.unit.ml': 'ml',
  'storekeeper.unit.l': 'l',
  'storekeeper.unit.cm': 'cm',
  'storekeeper.unit.m': 'm',
  'storekeeper.unit.cm2': 'cm²',
  'storekeeper.unit.m2': 'm²',
  'storekeeper.unit.piece': 'piece',
};
