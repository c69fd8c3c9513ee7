import { changesOf, notParameters, secretsToType, withTyped } from './parameter-changes';

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

const rule = (variable: string, more: object = {}) => ({ variable, isSecret: false, isAddress: false, isLong: false, ...more });
const rules = [
  rule('HOST', { isAddress: true }),
  rule('KEY', { isSecret: true }),
  rule('FILE', { isSecret: true, isLong: true }),
  rule('FROM'),
];

test('what nobody may set is no parameter, nor are several lines where there is one', () => {
  expect(notParameters({ HOST: ' h\n', FROM: null, FILE: 'a\nb' }, rules)).toEqual([]);
  expect(notParameters({ API_URL: 'u', constructor: 'c', FROM: 'a\r\nBcc: b', KEY: 'a\u0085b' }, rules)).toEqual([
    'API_URL',
    'constructor',
    'FROM',
    'KEY',
  ]);
});

test('with another address the secrets that are there are typed anew or taken away; with anything else they stay', () => {
  const before = { HOST: 'a', KEY: 'k' };
  const asked = (typed: Record<string, string | null>) => secretsToType(before, withTyped(before, typed), typed, rules);
  expect(asked({ HOST: 'b' })).toEqual(['KEY']);
  expect(asked({ HOST: null })).toEqual(['KEY']);
  expect(asked({ HOST: 'b', KEY: 'k2' })).toEqual([]);
  expect(asked({ HOST: 'b', KEY: null })).toEqual([]);
  expect(asked({ HOST: ' a ', FROM: 'f' })).toEqual([]);
});
