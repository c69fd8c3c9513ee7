import type { feedsEn } from './texts.en';

export const feedsUk: Record<keyof typeof feedsEn, string> = {
  'storekeeper.feeds.title': 'Адреса',
  'storekeeper.feeds.hint': 'Вкажіть її на маркетплейсі. Хто знає адресу, той читає фід.',
  'storekeeper.feeds.off': 'Фід вимкнено: за цією адресою нічого немає.',
  'storekeeper.feeds.copy': 'Копіювати',
  'storekeeper.feeds.renew': 'Дати іншу адресу',
  'storekeeper.feeds.renewNow': 'Стара перестане працювати. Замінити',
  'storekeeper.feeds.renewed': 'Фід має іншу адресу. Вкажіть її на маркетплейсі.',
  'storekeeper.feeds.kind.google': 'Google і Meta',
  'storekeeper.feeds.kind.yml': 'YML: Rozetka і Prom',
};
