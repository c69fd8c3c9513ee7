import type { MessageWords } from './words.en';

/** What brings customers back, in Ukrainian. */
export const messageWordsUk: MessageWords = {
  back_in_stock: { title: '{product} знову в наявності', body: 'Товар із вашого списку бажань знову можна замовити.' },
  price_drop: { title: '{product}: ціна знизилася', body: 'Тепер {price}, було {before}. Товар є у вашому списку бажань.' },
  cart_left: { title: 'Ваш кошик чекає', body: 'У ньому досі: {product}.' },
  mail: {
    open: 'Відкрити в застосунку',
    why: 'Ви отримали цей лист, бо погодилися на повідомлення від {shop}.',
    stop: 'Більше не надсилати',
  },
};
