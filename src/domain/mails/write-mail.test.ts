import { checkTemplate } from './check-template';
import { chooseTemplate } from './choose-template';
import { mailKinds, placeholdersOf, type MailValues } from './mail-kinds';
import { writeMail } from './write-mail';
import { mailWordsEn } from './words.en';
import { mailWordsUk } from './words.uk';

const values: MailValues = {
  customer: 'Olena',
  shop: 'Polonyna',
  order: 'A-1',
  total: '€19.00',
  tracking_link: 'https://track.example/1?a=1&b=2',
  tracking_number: '',
  lines: [{ label: '2 × Jacket', value: '€19.00' }],
  address: 'Svobody 1\nLviv',
};
const written = (body: string, more: MailValues = {}, subject = 'Order {order}') =>
  writeMail({ subject, body }, { ...values, ...more }, 'en');
const bodyOf = (body: string, more: MailValues = {}) => /<div[^>]*>([\s\S]*)<\/div>/.exec(written(body, more).html)?.[1];

test('a mail is told as text and as a page', () => {
  const { subject, text, html } = written('# Hello\n\nYour **order {order}**\n{address}\n\n{lines}\n\n- one\n- two');
  expect(subject).toBe('Order A-1');
  expect(text).toBe('Hello\n\nYour order A-1\nSvobody 1\nLviv\n\n2 × Jacket: €19.00\n\n- one\n- two\n');
  expect(html).toContain('<strong><bdi>order A-1</bdi></strong>');
  expect(html).toContain('>2 × Jacket</td>');
  expect(html).toContain('<bdi>Svobody 1</bdi><br><bdi>Lviv</bdi>');
});

test.each([
  ['markup', '<script>alert(1)</script>', '<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>'],
  ['quotes', `" onload='x'`, '<bdi>&quot; onload=&#39;x&#39;</bdi>'],
  ['marks of templates', '**x** [a](https://b.example) {order}', '<bdi>**x** [a](https://b.example) {order}</bdi>'],
  ['another direction and emoji', 'עברית 😀', '<bdi>עברית 😀</bdi>'],
])('what is put in stays text: %s', (_what, customer, expected) => {
  expect(bodyOf('{customer}', { customer })).toContain(expected);
});

test('what staff write is text too', () => {
  expect(bodyOf('<img src=x onerror=alert(1)> & more')).toContain('<bdi>&lt;img src=x onerror=alert(1)&gt; &amp; more</bdi>');
});

test('only pages are led to', () => {
  expect(bodyOf('[Follow]({tracking_link})')).toContain('<a href="https://track.example/1?a=1&amp;b=2"><bdi>Follow</bdi></a>');
  expect(bodyOf('{tracking_link}')).toContain('<a href="https://track.example/1?a=1&amp;b=2">');
  expect(bodyOf('See https://shop.example/help.')).toContain(
    '<a href="https://shop.example/help"><bdi>https://shop.example/help</bdi></a><bdi>.</bdi>',
  );
  expect(bodyOf('[Follow]({tracking_link})', { tracking_link: 'javascript:alert(1)' })).not.toContain('<a');
  expect(bodyOf('[Follow](data:text/html,x)')).not.toContain('<a');
});

test('a line about nothing is left out, whole', () => {
  expect(written('Hello {customer},\n\nNumber: {tracking_number}\nTotal: {total}', { customer: '' }).text).toBe('Total: €19.00\n');
});

test('no header begins in a subject', () => {
  expect(written('x', { order: 'A\r\nBcc: all@example.test\u2028x' }).subject).toBe('Order A Bcc: all@example.test x');
  expect(checkTemplate('order_placed', { subject: 'a\nb', body: 'x' }).refusals).toMatchObject([
    { code: 'SUBJECT_BROKEN', field: 'subject' },
  ]);
});

test('a placeholder nobody knows is named, with those there are', () => {
  const { refusals } = checkTemplate('order_placed', { subject: '{ordr}', body: '{order} {amount}' });
  expect(refusals.map(({ field }) => field)).toEqual(['subject', 'body']);
  expect(refusals[1]?.message).toContain('{amount} stands for nothing in this mail. There are: {customer}');
});

test.each(mailKinds)('the words of the shop hold for “%s”, in each language', (kind) => {
  for (const words of [mailWordsEn, mailWordsUk]) expect(checkTemplate(kind, words.templates[kind]).refusals).toEqual([]);
});

test('a payment link has no number of an order, which has none yet', () => {
  expect(placeholdersOf('payment_link')).not.toContain('order');
  expect(placeholdersOf('parcel_sent')).toContain('tracking_link');
});

describe('the words of a mail', () => {
  const choose = (language: string | null, own: Parameters<typeof chooseTemplate>[0]['own'] = {}) =>
    chooseTemplate({ kind: 'order_paid', own, language, defaultLanguage: 'uk' });

  test('are those of the customer’s language, else of the shop’s', () => {
    expect(choose('en-GB')).toMatchObject({ language: 'en-GB', subject: mailWordsEn.templates.order_paid.subject });
    expect(choose('de')).toMatchObject({ language: 'uk', subject: mailWordsUk.templates.order_paid.subject });
    expect(choose(null).language).toBe('uk');
  });

  test('are those staff wrote, field by field', () => {
    expect(choose('de', { de: { subject: 'Bezahlt', body: null } })).toEqual({
      language: 'de',
      subject: 'Bezahlt',
      body: mailWordsEn.templates.order_paid.body,
    });
    expect(choose('en', { en: { subject: '', body: 'Mine' } })).toMatchObject({
      subject: mailWordsEn.templates.order_paid.subject,
      body: 'Mine',
    });
  });
});
