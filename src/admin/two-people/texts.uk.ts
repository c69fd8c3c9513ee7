import type { twoPeopleEn } from './texts.en';

export const twoPeopleUk: Readonly<Record<keyof typeof twoPeopleEn, string>> = {
  'storekeeper.conflict.title': 'Зберіг хтось інший',
  'storekeeper.conflict.by': '{name}: збережено {at}, уже після того, як ви це відкрили.',
  'storekeeper.conflict.bySomebody': 'Хтось інший зберіг це {at}, уже після того, як ви це відкрили.',
  'storekeeper.conflict.theirs': 'Там зараз: {value}',
  'storekeeper.conflict.yours': 'Ваше: {value}',
  'storekeeper.conflict.elsewhere': 'Змінено списки або частини: відкрийте в іншій вкладці й порівняйте.',
  'storekeeper.conflict.advice': 'Введене вами лишилося у формі. Збережіть ще раз, щоб записати своє поверх.',
  'storekeeper.conflict.takeTheirs': 'Відкинути моє й завантажити чуже',
  'storekeeper.others.title': 'Відкрито ще кимось',
  'storekeeper.others.here': '{count, plural, other {Це також відкрито в: {names}.}}',
};
