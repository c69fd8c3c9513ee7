/** What brings customers back, in English. A locked screen shows title and body: nobody's name and no address stand in them. */
export const messageWordsEn = {
  back_in_stock: { title: '{product} is back', body: 'It is on your wish list, and can be ordered again.' },
  price_drop: { title: '{product} costs less', body: 'It is {price} now, and was {before}. It is on your wish list.' },
  cart_left: { title: 'Your cart is waiting', body: 'In it is still: {product}.' },
  /** Below each mail. */
  mail: {
    open: 'Open it in the app',
    why: 'You get this mail because you agreed to messages of {shop}.',
    stop: 'No more of them',
  },
};

export type MessageWords = typeof messageWordsEn;
