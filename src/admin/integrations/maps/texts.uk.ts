import type { mapsEn } from './texts.en';

export const mapsUk: Record<keyof typeof mapsEn, string> = {
  'storekeeper.maps.title': 'Звернення до карти',
  'storekeeper.maps.hint':
    'Рахується за UTC. Витрати — щонайбільше такі: те, що компанія щомісяця дає безкоштовно, і підказки, які завершилися вибором адреси, не віднято. Коли межу вичерпано, все працює так, ніби карта не відповідає: покупці вводять адресу вручну, і замовлення оформлюються далі.',
  'storekeeper.maps.free':
    'Жодної компанії не налаштовано. Магазин звертається до {title}: це кілька вулиць Києва та Варшави з прямими шляхами між ними. Цього досить, щоб спробувати адреси, зони й маршрути, але не для покупців.',
  'storekeeper.maps.inUse': 'Про адреси магазин запитує {title}.',
  'storekeeper.maps.sum': 'Цього місяця: приблизно {cost}',
  'storekeeper.maps.price': 'Ціна за 1000, $',
  'storekeeper.maps.mostADay': 'Щонайбільше на день',
  'storekeeper.maps.mostAMonth': 'Щонайбільше на місяць',
  'storekeeper.maps.none': 'Без межі',
  'storekeeper.maps.reached': 'Межу вичерпано',
  'storekeeper.maps.call.autocomplete': 'Підказки, поки вводять адресу',
  'storekeeper.maps.call.place': 'Вибрані підказки',
  'storekeeper.maps.call.geocode': 'Де розташована адреса',
  'storekeeper.maps.call.reverse': 'Яка адреса в позначеній точці',
  'storekeeper.maps.call.time_zone': 'Часові пояси',
  'storekeeper.maps.call.route': 'Маршрути',
  'storekeeper.maps.call.matrix': 'Відстані, кожна від одного місця до іншого',
  'storekeeper.maps.asked': 'Сьогодні {today}, цього місяця {month}, приблизно {cost}',
  'storekeeper.maps.wrong': 'Перевірте позначені поля.',
  'storekeeper.maps.wrongPrice': 'Сума в доларах, наприклад 2.83. Порожньо: звичайна ціна.',
  'storekeeper.maps.wrongCount': 'Ціле число. Порожньо: без межі.',
  'storekeeper.maps.save': 'Зберегти межі',
  'storekeeper.maps.saved': 'Межі збережено, вони діють відтепер.',
};
