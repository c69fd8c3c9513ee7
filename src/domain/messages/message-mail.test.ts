import { messageMail } from './message-mail';

const facts = {
  text: { title: 'Blue mug is back', body: 'It is on your wish list.' },
  language: 'en',
  shop: 'Polonyna',
  link: 'https://polonyna.test/p/blue-mug',
  stop: 'https://shop.test/unsubscribe/abc',
};

test('a message is mailed with where it leads to, why it came, and how to stop it', () => {
  const { subject, text, html } = messageMail(facts);

  expect(subject).toBe('Blue mug is back');
  expect(text).toBe(
    'It is on your wish list.\n\nOpen it in the app: https://polonyna.test/p/blue-mug\n\nYou get this mail because you agreed to messages of Polonyna.\n\nNo more of them: https://shop.test/unsubscribe/abc\n',
  );
  expect(html).toContain('href="https://shop.test/unsubscribe/abc"');
});

test('an address of the app is written out; without one there is none', () => {
  expect(messageMail({ ...facts, link: 'polonyna://account/cart' }).text).toContain('Open it in the app: polonyna://account/cart\n');
  expect(messageMail({ ...facts, link: null }).text).not.toContain('Open it');
});

test('what stands in it stays text', () => {
  const { html, text } = messageMail({ ...facts, text: { title: 'x', body: '**{shop}** <b> [a](https://b.test)' } });

  expect(text).toContain('**{shop}** <b> [a](https://b.test)');
  expect(html).not.toContain('<b>');
  expect(html).not.toContain('href="https://b.test"');
});
