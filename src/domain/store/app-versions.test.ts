import { appVersionsOf, isTooOld, toVersion, type AppRelease } from './app-versions';

const release = (version: string, more: Partial<AppRelease> = {}): AppRelease => ({
  platform: 'ios',
  version,
  minimum: false,
  notes: null,
  storeUrl: null,
  ...more,
});

test('the newest version that is marked is the oldest that works, and the newest link is told', () => {
  const releases = [
    release('1.9.0', { minimum: true, notes: 'Old words', storeUrl: 'https://old.example' }),
    release('1.10.0', { minimum: true, notes: 'Safer payments' }),
    release('2.0.0', { storeUrl: 'https://store.example' }),
    release('9.0.0', { platform: 'android', minimum: true }),
  ];
  expect(appVersionsOf(releases, 'ios')).toEqual({
    minimumVersion: '1.10.0',
    storeUrl: 'https://store.example',
    message: 'Safer payments',
  });
  expect(appVersionsOf([release('2.0.0')], 'ios')).toEqual({ minimumVersion: null, storeUrl: null, message: null });
});

test.each([
  ['1.9.9', true],
  ['1.10.0', false],
  ['1.10.1', false],
  ['0.99.99', true],
  ['2.0.0', false],
  ['1.9', false],
  ['1.9.0-beta', false],
  ['', false],
  ['1.9.99999999999', false],
])('%s is too old where 1.10.0 is needed: %s', (version, expected) => {
  expect(isTooOld(version, { minimumVersion: '1.10.0', storeUrl: null, message: null })).toBe(expected);
});

test('where no version is marked, none is too old', () => {
  expect(isTooOld('0.0.1', { minimumVersion: null, storeUrl: null, message: null })).toBe(false);
  expect(toVersion('v1.0.0')).toBeNull();
});
