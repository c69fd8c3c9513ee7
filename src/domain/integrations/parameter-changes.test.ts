import { changesOf, withTyped } from './parameter-changes';

test('what is typed takes the place of what was there, blanks take it away, and the rest stays', () => {
  expect(withTyped({ KEY: 'old', FROM: 'Shop', URL: 'u' }, { KEY: ' new\n', FROM: '  ', NAME: 'n', GONE: null })).toEqual({
    KEY: 'new',
    URL: 'u',
    NAME: 'n',
  });
});

test('a change tells both values, but of what is secret only that it changed', () => {
  const isSecret = (parameter: string) => parameter === 'KEY';
  expect(changesOf({ KEY: 'a', FROM: 'Shop', SAME: 's' }, { KEY: 'b', SAME: 's', NAME: 'n' }, isSecret)).toEqual([
    { parameter: 'FROM', before: 'Shop', after: null },
    { parameter: 'KEY', before: null, after: null },
    { parameter: 'NAME', before: null, after: 'n' },
  ]);
});
