import type { catalogueEn } from './texts.en';

export const catalogueUk: Record<keyof typeof catalogueEn, string> = {
  'storekeeper.policy.tracked': 'З обліком',
  'storekeeper.policy.untracked': 'Без обліку',
  'storekeeper.policy.backorder': 'Передзамовлення',
  'storekeeper.unit.g': 'г',
  'storekeeper.unit.kg': 'кг',
  'storekeeper.unit.ml': 'мл',
  'storekeeper.unit.l': 'л',
  'storekeeper.unit.cm': 'см',
  'storekeeper.unit.m': 'м',
  'storekeeper.unit.cm2': 'см²',
  'storekeeper.unit.m2': 'м²',
  'storekeeper.unit.piece': 'шт.',
};
