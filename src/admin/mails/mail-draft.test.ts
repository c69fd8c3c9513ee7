import { changesOf, draftOf, isChanged, putIn, typed, type Template } from './mail-draft';

const usual = { subject: 'Your order', body: 'Hello' };
const template: Template = {
  kind: 'order_placed',
  isOn: true,
  placeholders: ['order'],
  texts: [
    { language: 'en', subject: null, body: 'Mine', usual },
    { language: 'uk', subject: null, body: null, usual },
  ],
};

test('a draft begins with what is sent now, and changes nothing', () => {
  const draft = draftOf(template);
  expect(draft.texts.en).toEqual({ subject: 'Your order', body: 'Mine' });
  expect(isChanged(template, draft)).toBe(false);
  expect(changesOf(template, draft)).toEqual({ isOn: true, texts: [] });
});

test('what is as the shop writes it stays the shop’s', () => {
  const draft = typed(draftOf(template), 'en', { body: 'Hello' });
  expect(changesOf(template, draft).texts).toEqual([{ language: 'en', subject: null, body: null }]);
  expect(changesOf(template, typed(draft, 'uk', { subject: 'Новий' })).texts[1]).toEqual({ language: 'uk', subject: 'Новий', body: null });
  expect(isChanged(template, { ...draftOf(template), isOn: false })).toBe(true);
});

test('a placeholder goes where somebody stands', () => {
  expect(putIn('Hello , how', 'customer', 6)).toEqual({ text: 'Hello {customer}, how', at: 16 });
});
