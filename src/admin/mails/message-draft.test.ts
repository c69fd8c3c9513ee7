import { isMessageChanged, messageBroughtUp, messageChanges, messageDraftOf, switched, typedMessage, type Message } from './message-draft';

const usual = { title: 'Back', body: 'Order it', subject: 'It is back', mail: 'Look' };
const none = { title: null, body: null, subject: null, mail: null };
const message: Message = {
  ...{ kind: 'cart_left', names: { en: 'Left cart', uk: 'Покинутий кошик' }, isOn: false, waits: true, afterHours: null, link: null },
  placeholders: ['product'],
  texts: [
    { language: 'en', ...none, mail: 'Mine', usual },
    { language: 'uk', ...none, usual },
  ],
};

test('a draft begins with what is told now, and changes nothing', () => {
  const draft = messageDraftOf(message);
  expect(draft.texts.en).toEqual({ ...usual, mail: 'Mine' });
  expect(isMessageChanged(message, draft)).toBe(false);
  expect(messageChanges(message, draft)).toEqual({ isOn: false, texts: [] });
});

test('what is as the shop says it stays the shop’s', () => {
  const draft = typedMessage(typedMessage(messageDraftOf(message), 'en', { mail: 'Look' }), 'uk', { title: 'Новий' });
  expect(messageChanges(message, draft).texts).toEqual([
    { language: 'en', ...none, before: { ...none, mail: 'Mine' } },
    { language: 'uk', ...none, title: 'Новий', before: none },
  ]);
  expect(isMessageChanged(message, draft)).toBe(true);
});

test('what is switched on to wait for hours begins with a day, and is sent with them; a link alone is a change', () => {
  const on = switched(message, messageDraftOf(message), true);
  expect(messageChanges(message, on)).toEqual({ isOn: true, afterHours: 24, texts: [] });
  expect(switched(message, { ...on, afterHours: 5 }, true).afterHours).toBe(5);
  expect(switched({ ...message, waits: false }, messageDraftOf(message), true).afterHours).toBeNull();
  const led = { ...messageDraftOf(message), link: ' myshop://sale ' };
  expect([isMessageChanged(message, led), messageChanges(message, led)]).toEqual([true, { isOn: false, link: 'myshop://sale', texts: [] }]);
});

test('what a colleague changed where nothing was typed is taken, and where both wrote nobody’s words are lost', () => {
  const from = message;
  const draft = typedMessage(messageDraftOf(message), 'en', { mail: 'Newer of mine' });
  const theirs: Message = { ...message, isOn: true, afterHours: 3, texts: message.texts.map((each) => ({ ...each, title: 'Theirs' })) };
  const both = messageBroughtUp({ from, draft }, theirs);
  expect(both.clashes).toEqual(['en']);
  expect(both.draft).toMatchObject({ isOn: true, afterHours: 3, texts: { en: { mail: 'Newer of mine' }, uk: { title: 'Theirs' } } });
  expect(messageBroughtUp({ from, draft: { ...draft, link: 'myshop://x', afterHours: 9 } }, theirs).draft).toMatchObject({
    ...{ link: 'myshop://x', afterHours: 9 },
  });
  expect(messageBroughtUp({ from, draft }, message)).toEqual({ draft, clashes: [] });
});
