import { checkNotification, chooseNotification, notificationPlaceholders } from './notification-template';
import { mailKinds } from '../mails/mail-kinds';
import { notificationWords } from './words';

const values = () => ({ order: 'A-1', shop: 'Polonyna', total: '€1.00' });
const choose = (own: object, language: string | null = 'uk') =>
  chooseNotification({ kind: 'order_placed', own: own as never, language, defaultLanguage: 'en', values });

test('what staff wrote stands above the words of the shop, part by part and language by language', () => {
  expect(choose({ uk: { title: 'Є! {order}', body: null } })).toEqual({
    ...{ language: 'uk', title: 'Є! A-1' },
    body: 'Дякуємо! Сума: €1.00. Повідомимо, коли воно буде в дорозі.',
  });
  expect(choose({ en: { title: 'Yours', body: '' } }, 'ja')).toMatchObject({ language: 'en', title: 'Yours' });
  expect(choose({ ja: { title: '注文', body: null } }, 'ja')).toMatchObject({ language: 'ja', title: '注文' });
  expect(choose({}, null).language).toBe('en');
});

test('a placeholder that stands for nothing there is refused, with those that do; so is what no phone shows', () => {
  const { refusals } = checkNotification('order_placed', { title: '{customer} {order}', body: `{ amount }${'x'.repeat(501)}` });

  expect(refusals.map(({ code, field }) => [code, field])).toEqual([
    ['TEXT_TOO_LONG', 'body'],
    ['PLACEHOLDER_UNKNOWN', 'title'],
    ['PLACEHOLDER_UNKNOWN', 'body'],
  ]);
  expect(refusals[1]?.message).toBe('{customer} stands for nothing on the phone. There are: {order}, {shop}, {total}');
});

test.each(['en', 'uk'])('the words of the shop in %s pass', (language) => {
  expect(mailKinds.flatMap((kind) => checkNotification(kind, notificationWords(language)[kind]).refusals)).toEqual([]);
  expect(notificationPlaceholders('order_refunded')).toContain('amount');
});
