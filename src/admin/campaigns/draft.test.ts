import { everybody, isChanged, mergeDrafts, newDraft, toSend, withPart } from './draft';

const base = { ...newDraft, name: 'Autumn', texts: { en: { title: 'Autumn', body: 'Warm.' } } };

test('what only one of two people changed is taken from whoever did', () => {
  const mine = { ...base, texts: { ...base.texts, uk: { title: 'Осінь', body: 'Тепло.' } } };
  const theirs = { ...base, name: 'Winter', segment: { ...everybody, lastOrderBefore: 30 } };

  expect(mergeDrafts(base, mine, theirs)).toEqual({ merged: { ...theirs, texts: mine.texts }, clashes: [] });
});

test('what both changed stays as it was typed, and is asked about', () => {
  const mine = { ...base, name: 'Mine' };
  const theirs = { ...base, name: 'Theirs', texts: {} };

  expect(mergeDrafts(base, mine, theirs)).toEqual({
    merged: { ...theirs, name: 'Mine' },
    clashes: [{ path: 'name', mine: 'Mine', theirs: 'Theirs' }],
  });
  expect(withPart(mine, 'name', 'Theirs').name).toBe('Theirs');
  expect(withPart(mine, 'texts.en', undefined).texts).toEqual({});
});

test('an empty language and a link to nothing are not sent, and change nothing', () => {
  const typed = { ...base, texts: { ...base.texts, uk: { title: ' ', body: '' } }, link: { kind: 'url' as const, value: ' ' } };

  expect(toSend(typed)).toEqual(base);
  expect(isChanged(null, newDraft)).toBe(false);
  expect(isChanged(null, typed)).toBe(true);
});
