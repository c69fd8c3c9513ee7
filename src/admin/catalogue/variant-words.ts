import type { Words } from '../kit/word';

export const stockPolicyWords: Words = {
  tracked: 'storekeeper.policy.tracked',
  untracked: 'storekeeper.policy.untracked',
  backorder: 'storekeeper.policy.backorder',
};
export const contentUnitWords: Words = {
  g: 'storekeeper.unit.g',
  kg: 'storekeeper.unit.kg',
  ml: 'storekeeper.unit.ml',
  l: 'storekeeper.unit.l',
  cm: 'storekeeper.unit.cm',
  m: 'storekeeper.unit.m',
  cm2: 'storekeeper.unit.cm2',
  m2: 'storekeeper.unit.m2',
  piece: 'storekeeper.unit.piece',
};
