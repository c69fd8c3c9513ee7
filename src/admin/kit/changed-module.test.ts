import { changedModule, changedOnce } from './changed-module';

const loud = () => changedModule({ file: '/voice.mjs', seeIn: 'src/admin/here', change: (code) => code.toUpperCase() });

test('a module is changed wherever it is installed, and no other one', () => {
  const plugin = loud();

  expect(plugin.transform('quiet', String.raw`C:\shop\node_modules\x\voice.mjs`)).toBe('QUIET');
  expect(plugin.transform('quiet', '/shop/node_modules/x/other.mjs')).toBeNull();
  expect(() => plugin.buildEnd()).not.toThrow();
});

test('a build without the module fails, and one that failed already says its own reason', () => {
  expect(() => loud().buildEnd()).toThrow('Strapi has no /voice.mjs any more: see src/admin/here');
  expect(() => loud().buildEnd(new Error('no space left'))).not.toThrow();
});

test('what does not stand there just once is not changed', () => {
  expect(changedOnce('a b', [['a', '$&']], 'src/admin/here')).toBe('$& b');
  for (const code of ['b', 'a a']) expect(() => changedOnce(code, [['a', 'c']], 'src/admin/here')).toThrow('one `a`: see src/admin/here');
});
