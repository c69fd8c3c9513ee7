/** Options, and what helps customers to find. */
export const optionLabelsUk = {
  Option: 'Опція',
  'Option value': 'Значення опції',
  'Pinned search': 'Закріплений пошук',
  Synonym: 'Синонім',
  Label: 'Підпис',
  Swatch: 'Колір зразка',
  Values: 'Значення',
  Words: 'Слова',
  Mean: 'Означають',
  Searches: 'Запити',
  Options: 'Опції',
  'Goes with it': 'Пасує до нього',
  'What apps filter by, such as size. Small letters, no blanks; it stays when the name changes.':
    'За ним фільтрують застосунки, наприклад size. Малі літери, без пробілів; лишається, коли назва змінюється.',
  'What customers read, such as Size.': 'Що читають покупці, наприклад «Розмір».',
  'Smaller numbers come first: size before colour, everywhere.': 'Менші числа стоять першими: розмір перед кольором, усюди.',
  'What can be chosen, such as S, M and L. Each is made under Option value.':
    'З чого можна вибрати, наприклад S, M і L. Кожне створюють у розділі «Значення опції».',
  'What this is a value of, such as Size.': 'Чого це значення, наприклад «Розмір».',
  'What apps filter by, such as m. Small letters, no blanks; it stays when the label changes.':
    'За ним фільтрують застосунки, наприклад m. Малі літери, без пробілів; лишається, коли підпис змінюється.',
  'What customers read, such as M or Moss green.': 'Що читають покупці, наприклад «M» або «Зелений мох».',
  'The colour apps show beside it, such as #4f6b3a. Leave empty where it is no colour.':
    'Колір, який застосунки показують поруч, наприклад #4f6b3a. Лишіть порожнім, якщо це не колір.',
  'Smaller numbers come first: S, M, L and not L, M, S.': 'Менші числа стоять першими: S, M, L, а не L, M, S.',
  'What its variants differ in, such as size and colour. Each variant has one value of each.':
    'Чим відрізняються його варіанти, наприклад розміром і кольором. Кожен варіант має по одному значенню.',
  'One value for each option of the product, such as M and Moss green.':
    'По одному значенню кожної опції товару, наприклад «M» і «Зелений мох».',
  'Shown beside it, in this order; up to 12. What is missing, the shop fills up from its categories and brand.':
    'Показують поруч, у цьому порядку; до 12. Решту магазин доповнює з його категорій і бренду.',
  'The code of the language it is searched in, such as en or uk.': 'Код мови, якою шукають, наприклад uk або en.',
  'Separated by commas: kettle, teapot. Each finds what the others find.': 'Через кому: чайник, заварник. Кожне знаходить те, що й інші.',
  'Leave empty where all of them mean the same. Else what those above find too, and not the other way round: trainers find shoes.':
    'Лишіть порожнім, якщо всі означають одне й те саме. Інакше – що знаходять і ті, що вище, але не навпаки: кеди знаходять взуття.',
  'What customers type, whole, separated by commas: tea, green tea.': 'Що вводять покупці, цілком, через кому: чай, зелений чай.',
  'They come first, in this order; up to 50. Those that cannot be bought are left out.':
    'Вони йдуть першими, у цьому порядку; до 50. Тих, яких не можна купити, не показують.',
  'Leave empty to start at once.': 'Лишіть порожнім, щоб почати одразу.',
  'Leave empty for no end.': 'Лишіть порожнім, якщо без кінця.',
};
