import type { cartsEn } from './texts.en';

export const cartsUk: Record<keyof typeof cartsEn, string> = {
  'storekeeper.cartStatus.active': 'Наповнюється',
  'storekeeper.cartStatus.ordered': 'Замовлено',
  'storekeeper.cartStatus.merged': 'Об’єднано з іншим кошиком',
  'storekeeper.cart.title': 'Кошик',
  'storekeeper.cart.loading': 'Завантажуємо кошик',
  'storekeeper.cart.empty': 'Він порожній.',
  'storekeeper.cart.gone': 'Товар, якого вже немає',
  'storekeeper.cart.notSold': 'Зараз не продається',
  'storekeeper.cart.codes': 'Коди знижок',
  'storekeeper.cart.codeUsed': 'Діє',
  'storekeeper.cart.codeIdle': 'Зараз не діє',
  'storekeeper.cart.missing': 'До оформлення',
  'storekeeper.cart.ready': 'Усе гаразд. Покупець може оформити замовлення.',
};
