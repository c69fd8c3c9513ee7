import { checkFlag, flagsFor, type FeatureFlag } from './feature-flags';

const flag = (key: string, more: Partial<FeatureFlag> = {}): FeatureFlag => ({ key, enabled: true, value: null, platforms: [], ...more });

test('what is on is yes or its value, what is off is no, whatever its value', () => {
  const flags = [flag('a'), flag('b', { value: { most: 3 } }), flag('c', { enabled: false, value: 'x' }), flag('d', { value: false })];

  expect(flagsFor(flags, null)).toEqual({ a: true, b: { most: 3 }, c: false, d: false });
});

test('what is for some platforms is off elsewhere, and for who does not say where they are', () => {
  const flags = [flag('a', { platforms: ['ios', 'web'] })];

  expect([...(['ios', 'android', 'web'] as const), null].map((platform) => flagsFor(flags, platform).a)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  [{ key: 'constructor', value: null, platforms: [] }, 'KEY_RESERVED'],
  [{ key: 'a', value: 'x'.repeat(2_000), platforms: [] }, 'VALUE_TOO_LONG'],
  [{ key: 'a', value: null, platforms: ['windows'] }, 'PLATFORM_UNKNOWN'],
])('%j is refused', (draft, code) => {
  expect(checkFlag(draft).refusals.map((each) => each.code)).toEqual([code]);
});
