import { messageWordsEn } from './words.en';
import { messageWordsUk } from './words.uk';
import { messageWords, writeMessage } from './write-message';

const values = { product: 'Blue mug', price: '€9.00', before: '€10.00' };

test.each(['en', 'uk'])('every message has a title and a sentence in %s, with everything put in', (language) => {
  for (const words of ['back_in_stock', 'price_drop', 'cart_left'] as const) {
    const { title, body } = writeMessage(words, language, values);
    expect(title + body).toContain('Blue mug');
    expect(title + body).not.toMatch(/[{}]/);
    expect(body).not.toBe('');
  }
});

test('it is told in the language of the customer, in English where nobody wrote theirs', () => {
  expect([messageWords('uk-UA'), messageWords('ja'), messageWords('en-GB')]).toEqual([messageWordsUk, messageWordsEn, messageWordsEn]);
});

test('a product whose name is a placeholder stays a name', () => {
  expect(writeMessage('price_drop', 'en', { ...values, product: '{price}{total}' }).title).toBe('pricetotal costs less');
});
