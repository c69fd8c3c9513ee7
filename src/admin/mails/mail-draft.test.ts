import { broughtUp, changesOf, draftOf, isChanged, putIn, typed, type Template } from './mail-draft';

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
  expect(changesOf(template, draft).texts).toEqual([
    { language: 'en', subject: null, body: null, before: { subject: null, body: 'Mine' } },
  ]);
  expect(changesOf(template, typed(draft, 'uk', { subject: 'Новий' })).texts[1]).toEqual({
    ...{ language: 'uk', subject: 'Новий', body: null },
    before: { subject: null, body: null },
  });
  expect(isChanged(template, { ...draftOf(template), isOn: false })).toBe(true);
});

test('what a colleague wrote where nothing was typed is taken, and where both wrote nobody’s words are lost', () => {
  const draft = typed(draftOf(template), 'en', { body: 'Newer of mine' });
  const theirs = (changes: Partial<Record<string, string>>): Template => ({
    ...template,
    texts: template.texts.map((each) => ({ ...each, body: changes[each.language] ?? each.body })),
  });
  const beside = broughtUp({ from: template, draft }, theirs({ uk: 'Їхнє' }));
  expect(beside).toMatchObject({ clashes: [], draft: { texts: { en: { body: 'Newer of mine' }, uk: { body: 'Їхнє' } } } });
  const both = broughtUp({ from: template, draft }, theirs({ en: 'Theirs' }));
  expect(both).toMatchObject({ clashes: ['en'], draft: { texts: { en: { body: 'Newer of mine' } } } });
  expect(changesOf(theirs({ en: 'Theirs' }), both.draft).texts).toMatchObject([{ language: 'en', before: { body: 'Theirs' } }]);
  expect(broughtUp({ from: template, draft }, theirs({ en: 'Newer of mine' })).clashes).toEqual([]);
  expect(broughtUp({ from: template, draft: { ...draft, isOn: false } }, template).draft.isOn).toBe(false);
  expect(broughtUp({ from: template, draft }, { ...template, isOn: false }).draft.isOn).toBe(false);
});

test('a placeholder goes where somebody stands', () => {
  expect(putIn('Hello , how', 'customer', 6)).toEqual({ text: 'Hello {customer}, how', at: 16 });
});
