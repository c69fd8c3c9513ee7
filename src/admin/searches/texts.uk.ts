import type { searchesEn } from './texts.en';

export const searchesUk: Record<keyof typeof searchesEn, string> = {
  'storekeeper.searches.title': 'Не знайшли',
  'storekeeper.searches.about':
    'Що покупці шукали, а магазин нічого не знайшов. Додайте слово, яке він знає, як синонім, назвіть так товар або врахуйте як побажання.',
  'storekeeper.searches.none': 'Досі всі щось знаходили.',
  'storekeeper.searches.loading': 'Читаємо, чого не знайшли',
  'storekeeper.searches.words': 'Шукали',
  'storekeeper.searches.language': 'Мова',
  'storekeeper.searches.count': 'Скільки разів',
  'storekeeper.searches.lastDay': 'Востаннє',
  'storekeeper.searches.actions': 'Що зробити',
  'storekeeper.searches.synonym': 'Додати синонім',
  'storekeeper.searches.forget': 'Готово',
  'storekeeper.searches.forgotten': '«{words}» більше немає у списку. Воно повернеться, коли хтось шукатиме це й нічого не знайде.',
};
