import type { homeContentEn } from './texts.en';

export const homeContentUk: Readonly<Record<keyof typeof homeContentEn, string>> = {
  'storekeeper.home.title': 'Головний екран',
  'storekeeper.home.about':
    'Блоки стартової сторінки застосунку, згори вниз. Місце блока змінюється для покупців одразу, а тексти й зображення, коли його опубліковано.',
  'storekeeper.home.loading': 'Завантаження головного екрана',
  'storekeeper.home.untitled': 'Без заголовка',
  'storekeeper.home.draft': 'Чернетка',
  'storekeeper.home.changed': 'Змінено після публікації',
  'storekeeper.home.published': 'Опубліковано',
  'storekeeper.home.window': 'Показують {from} – {until}',
  'storekeeper.home.notTranslated': 'Цією мовою не написано: покупці читають {language}',
  'storekeeper.home.up': 'Вище: {title}',
  'storekeeper.home.down': 'Нижче: {title}',
  'storekeeper.home.arranged': 'Блоки стоять у новому порядку.',
  'storekeeper.home.new': 'Новий блок',
  'storekeeper.home.language': 'Мова',
  'storekeeper.home.at': 'Вигляд на час',
  'storekeeper.home.now': 'Зараз',
  'storekeeper.home.withDrafts': 'Із чернетками',
  'storekeeper.home.phone': 'Як на телефоні',
  'storekeeper.home.empty': 'Тоді нічого не показують.',
};
