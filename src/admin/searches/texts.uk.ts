import type { searchesEn } from './texts.en';

export const searchesUk: Record<keyof typeof searchesEn, string> = {
  'storekeeper.searches.title': 'Не знайшли',
  'storekeeper.searches.about':
    'Що покупці шукали, а магазин нічого не знайшов. Додайте слово, яке він знає, як синонім, закріпіть для нього товари, назвіть так товар або врахуйте як побажання.',
  'storekeeper.searches.none': 'Досі всі щось знаходили.',
  'storekeeper.searches.loading': 'Читаємо, чого не знайшли',
  'storekeeper.searches.words': 'Шукали',
  'storekeeper.searches.language': 'Мова',
  'storekeeper.searches.count': 'Скільки разів',
  'storekeeper.searches.lastDay': 'Востаннє',
  'storekeeper.searches.facts': '{count, plural, one {# раз} few {# рази} other {# разів}}, востаннє {day}, мова: {language}',
  'storekeeper.searches.actions': 'Що зробити',
  'storekeeper.searches.synonym': 'Додати синонім',
  'storekeeper.searches.synonym.todo':
    'Покупці шукали «{words}» й нічого не знайшли. Напишіть, як це зветься в магазині, у полі «Означають» або поруч після коми, і збережіть.',
  'storekeeper.searches.pin': 'Закріпити товари',
  'storekeeper.searches.pin.todo': 'Покупці шукали «{words}» й нічого не знайшли. Виберіть товари, які вони мають побачити, і збережіть.',
  'storekeeper.searches.forget': 'Готово',
  'storekeeper.searches.forgotten': '«{words}» більше немає у списку. Воно повернеться, коли хтось шукатиме це й нічого не знайде.',
};
