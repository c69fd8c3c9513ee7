import type { Key } from './texts.en';

export const uk: Record<Key, string> = {
  'loyalty.title': 'Бали лояльності',
  'loyalty.email': 'Пошта клієнта',
  'loyalty.find': 'Показати бали',
  'loyalty.has': '{count, plural, one {# бал} few {# бали} many {# балів} other {# бала}}',
  'loyalty.give': 'Нарахувати або зняти бали',
  'loyalty.points': 'Бали',
  'loyalty.pointsHint': 'З мінусом — зняти.',
  'loyalty.note': 'Чому',
  'loyalty.noteHint': 'Це прочитають колеги.',
  'loyalty.save': 'Зберегти',
  'loyalty.saved': 'Збережено. Тепер у {email} {count, plural, one {# бал} few {# бали} many {# балів} other {# бала}}.',
  'loyalty.none': 'Поки нічого не нараховано й не витрачено.',
  'loyalty.when': 'Коли',
  'loyalty.what': 'Що сталося',
  'loyalty.order': 'Замовлення',
  'loyalty.earned': 'Нараховано за замовлення',
  'loyalty.spent': 'Оплачено балами',
  'loyalty.taken_back': 'Знято через повернення грошей',
  'loyalty.given': 'Вручну',
  'storekeeper.refusal.LOYALTY_CUSTOMER_UNKNOWN': 'Немає клієнта з такою адресою. Перевірте, як її написано.',
  'storekeeper.refusal.LOYALTY_POINTS_TOO_FEW': 'Зняти можна не більше ніж {points}.',
  'storekeeper.scope.area.loyalty': 'Лояльність',
  'storekeeper.scope.loyalty.staff.pointsOfCustomer': 'Читає бали клієнта',
  'storekeeper.scope.loyalty.staff.givePoints': 'Нараховує або знімає бали клієнта',
  loyalty_points_missing: 'Витрачено бали, які слід було повернути',
};

/** Forms, by the English texts of their fields, and what roles may, by its English name; what can be chosen in the form of a discount, by its id. */
export const labelsUk: Record<string, string> = {
  loyalty: 'Бали лояльності',
  'loyalty.spend-points': 'Оплата балами',
  'A point is worth': 'Бал коштує',
  'What is taken off for each point, in each currency.': 'Скільки знімається за кожен бал, у кожній валюті.',
  'Share of the order': 'Частка замовлення',
  'The most that points can pay, in hundredths of a percent: 5000 is 50 %.':
    'Скільки щонайбільше можна оплатити балами, у сотих відсотка: 5000 — це 50 %.',
  'One point for': 'Один бал за',
  'How much of what was paid for goods earns one point, in each currency. A currency that is missing earns none.':
    'За скільки сплаченого за товари нараховується один бал, у кожній валюті. За валюту, якої тут немає, балів не нараховують.',
  'Loyalty points': 'Бали лояльності',
  Loyalty: 'Лояльність',
  'See points of customers': 'Бачити бали покупців',
  'Give customers points, and take some': 'Нараховувати покупцям бали й знімати їх',
};
