import { messageWordsEn } from './words.en';
import { messageWordsUk } from './words.uk';
import { addAutomaticMessage, automaticMessages, messagePlaceholders, usualMessage } from './automatic-messages';
import { addMessageWords, messageWords } from './words';
import { checkMessage, chooseMessage, orUsual, writeMessage } from './write-message';

const values = { product: 'Blue mug', price: '€9.00', before: '€10.00', shop: 'Polonyna' };

test.each(['en', 'uk'])('every message has words for the phone and the mail in %s, which pass', (language) => {
  for (const kind of ['back_in_stock', 'price_drop', 'cart_left']) {
    const words = usualMessage(kind, language);
    expect(checkMessage(kind, words)).toEqual({ refusals: [], warnings: [] });
    const { title, body } = writeMessage(words, values);
    expect(title + body).toContain('Blue mug');
    expect(title + body).not.toMatch(/[{}]/);
    expect(words).toMatchObject({ subject: words.title, mail: `${words.body}\n\n[${messageWords(language).mail.open}]({link})` });
  }
});

test('a product whose name is a placeholder stays a name', () => {
  expect(writeMessage({ title: '{product} costs less', body: '' }, { ...values, product: '{price}{total}' }).title).toBe(
    'pricetotal costs less',
  );
});

test('it is told in the language of the customer where somebody wrote it, else in that of the shop, else in English', () => {
  const none = { title: null, body: null, subject: null, mail: null };
  const choose = (language: string, own = {}, defaultLanguage = 'uk') =>
    chooseMessage({ kind: 'cart_left', own, language, defaultLanguage }).title;
  expect([choose('uk-UA'), choose('ja'), choose('en-GB')]).toEqual(['Ваш кошик чекає', 'Ваш кошик чекає', 'Your cart is waiting']);
  expect(choose('ja', { ja: { ...none, title: 'カート' } })).toBe('カート');
  expect(choose('ja', { ja: { ...none, body: '…' } })).toBe('Your cart is waiting');
  expect(choose('ja', { ja: none }, 'ja')).toBe('Your cart is waiting');
  expect([messageWords('uk-UA'), messageWords('ja')]).toEqual([messageWordsUk, messageWordsEn]);
});

test('what staff left empty is what the shop says', () => {
  expect(orUsual('price_drop', 'en', { title: 'Sale: {product}', subject: '' })).toEqual({
    ...usualMessage('price_drop', 'en'),
    title: 'Sale: {product}',
  });
});

test('what nothing stands for is refused where it stands, in the mail as on the phone', () => {
  const { refusals } = checkMessage('back_in_stock', {
    title: '{price}',
    body: '{link}',
    subject: '{shop} {product}',
    mail: '{link} {customer}',
  });
  expect(refusals.map(({ code, field }) => [code, field])).toEqual([
    ['PLACEHOLDER_UNKNOWN', 'title'],
    ['PLACEHOLDER_UNKNOWN', 'body'],
    ['PLACEHOLDER_UNKNOWN', 'mail'],
  ]);
  const long = checkMessage('cart_left', { title: 'x'.repeat(121), body: '', subject: 'a\nb', mail: 'x'.repeat(20_001) }).refusals;
  expect(long.map(({ code, field }) => [code, field])).toEqual([
    ['TEXT_TOO_LONG', 'title'],
    ['SUBJECT_BROKEN', 'subject'],
    ['TEXT_TOO_LONG', 'mail'],
  ]);
});

test('a plugin adds a message, and words of another language, once', () => {
  const message = {
    names: { en: 'Birthday', uk: 'День народження' },
    placeholders: { discount: '10 %' },
    words: { en: { title: 'Happy birthday', body: '{discount} off today', mail: 'Take {discount} off.' } },
  };
  addAutomaticMessage('club.birthday', message);

  expect(automaticMessages()).toEqual(['back_in_stock', 'price_drop', 'cart_left', 'club.birthday']);
  expect(messagePlaceholders('club.birthday')).toEqual(['discount', 'shop']);
  expect(usualMessage('club.birthday', 'uk')).toEqual({
    ...{ title: 'Happy birthday', body: '{discount} off today', subject: 'Happy birthday', mail: 'Take {discount} off.' },
  });
  expect(() => addAutomaticMessage('club.birthday', message)).toThrow('already');
  expect(() => addAutomaticMessage('birthday', message)).toThrow('called by its plugin');
  expect(() => addAutomaticMessage('club.x', { ...message, placeholders: { link: '' } })).toThrow('placeholder link');
  addMessageWords('pl', { ...messageWordsEn, cart_left: { title: 'Koszyk czeka', body: '{product}' } });
  expect(usualMessage('cart_left', 'pl').title).toBe('Koszyk czeka');
  expect(() => addMessageWords('pl-PL', messageWordsEn)).toThrow('already');
});
