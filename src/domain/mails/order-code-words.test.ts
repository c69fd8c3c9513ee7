import { orderCodeMail } from './order-code-words';

const facts = { number: 'SK-$&1', code: 'K7QW2M9X', language: 'en', appLink: null, shop: null };

test('says the code and the number as they are, in the language of the order', () => {
  expect(orderCodeMail(facts)).toMatchObject({ subject: 'Your order SK-$&1', text: expect.stringContaining('\nK7QW2M9X\n') });
  expect(orderCodeMail({ ...facts, language: 'uk-UA', shop: 'Meadow' }).subject).toBe('Meadow: Ваше замовлення SK-$&1');
});

test('has a link where the shop has an app that opens it', () => {
  expect(orderCodeMail({ ...facts, appLink: 'meadow://account/' }).text).toContain(
    'meadow://account/order?number=SK-%24%261&code=K7QW2M9X',
  );
});
