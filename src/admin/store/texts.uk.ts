import type { storeEn } from './texts.en';

export const storeUk: Record<keyof typeof storeEn, string> = {
  'storekeeper.rounding.line': 'Кожен рядок',
  'storekeeper.rounding.order': 'Усе замовлення',
  'storekeeper.holding.checkout': 'Під час оформлення',
  'storekeeper.holding.add_to_cart': 'Щойно додано в кошик',
  'storekeeper.routing.priority': 'За пріоритетом',
  'storekeeper.routing.fewest_parcels': 'Найменше посилок',
  'storekeeper.routing.nearest': 'З найближчого',
  'storekeeper.merging.sum': 'Об’єднати',
  'storekeeper.merging.keep_customer': 'Залишити збережений',
  'storekeeper.merging.keep_guest': 'Залишити новий',
  'storekeeper.series.one': 'Одна',
  'storekeeper.series.country': 'За країною',
  'storekeeper.series.channel': 'За каналом продажу',
  'storekeeper.by.automatic': 'Автоматично',
  'storekeeper.by.manual': 'Вручну',
  'storekeeper.asking.off': 'Ні',
  'storekeeper.asking.ask': 'Питати',
  'storekeeper.outage.refuse': 'Відмовляти',
  'storekeeper.outage.accept_and_queue': 'Приймати й передати пізніше',
};
