import { mailKinds } from '../mails/mail-kinds';
import { addNotificationWords, notificationWords } from './words';
import { longestTitle, writeNotification } from './write-notification';

const values = {
  order: 'A-000123',
  shop: 'Polonyna',
  total: '€230.00',
  amount: '€115.00',
  carrier: 'Nova Poshta',
  tracking_number: '2045',
};

test.each(['en', 'uk'])('every kind has a title and a sentence in %s, with everything put in', (language) => {
  const written = mailKinds.map((kind) => writeNotification(kind, language, values));

  expect(written.filter(({ title, body }) => title === '' || body === '' || /[{}]/.test(title + body))).toEqual([]);
});

test('it is told in the language of the customer, in English where nobody wrote theirs', () => {
  expect(writeNotification('order_placed', 'uk-UA', values).title).toBe('Замовлення A-000123 прийнято');
  expect(writeNotification('order_placed', 'ja', values).title).toBe('Order A-000123 is placed');
});

test('a plugin adds a language, once', () => {
  addNotificationWords('pl', { ...notificationWords('en'), order_placed: { title: 'Zamówienie {order}', body: 'Dziękujemy!' } });

  expect(writeNotification('order_placed', 'pl', values)).toEqual({ title: 'Zamówienie A-000123', body: 'Dziękujemy!' });
  expect(() => addNotificationWords('pl-PL', notificationWords('en'))).toThrow('already');
});

test('what would not fit is cut between letters, and breaks no line', () => {
  const { title, body } = writeNotification('order_placed', 'en', { ...values, order: '👩‍👩‍👧‍👦'.repeat(60), total: 'a\nb' });

  expect(title.length).toBeLessThanOrEqual(longestTitle);
  expect(title).toMatch(/^Order (👩‍👩‍👧‍👦)+…$/u);
  expect(body).toContain('a b');
});
