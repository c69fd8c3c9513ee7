import { automaticMail, messageMail } from './message-mail';

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

test('words of staff are read with their marks, what is put in is not, and how to stop it stands below whatever they wrote', () => {
  const text = { subject: '{product} is back', mail: '# Look\n\n**{product}** is [here]({link})' };
  const write = (link: string | null) => automaticMail({ ...facts, text, values: { product: '[x](https://b.test)' }, link });
  expect(write(facts.link).subject).toBe('[x](https://b.test) is back');
  expect(write(facts.link).html).toContain('href="https://polonyna.test/p/blue-mug"');
  expect(write(facts.link).html).not.toContain('href="https://b.test"');
  expect(write('polonyna://cart').text).toContain('is here: polonyna://cart\n');
  expect(write(null).text).toMatch(
    /^Look\n\n\[x\].* is here\n\nYou get this mail because .*\n\nNo more of them: https:\/\/shop.test\/unsubscribe\/abc\n$/s,
  );
});
