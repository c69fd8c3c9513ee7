import { refusal, toCheckResult, type CheckResult } from '../pricing/finding';

/** Where apps run. */
export const flagPlatforms = ['ios', 'android', 'web'] as const;
export type FlagPlatform = (typeof flagPlatforms)[number];

export type FeatureFlag = Readonly<{ key: string; enabled: boolean; value: unknown; platforms: readonly string[] }>;

/** What an app on a platform is told: no, yes, or a value. Who does not say where they are is not on any platform. */
export const flagsFor = (flags: readonly FeatureFlag[], platform: FlagPlatform | null): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    flags.map(({ key, enabled, value, platforms }) => [
      key,
      enabled && (platforms.length === 0 || (platform !== null && platforms.includes(platform))) ? (value ?? true) : false,
    ]),
  );

// All of them are in the first answer of every app.
const longestValue = 2_000;
const isPlatform = (name: unknown): boolean => (flagPlatforms as readonly unknown[]).includes(name);

export function checkFlag({ key, value, platforms }: Omit<FeatureFlag, 'enabled'>): CheckResult {
  return toCheckResult([
    // An object of JavaScript has something of that name already.
    ...(key in Object.prototype ? [refusal('KEY_RESERVED', 'key', `“${key}” cannot be a key. Choose another.`)] : []),
    ...(JSON.stringify(value ?? null).length > longestValue
      ? [refusal('VALUE_TOO_LONG', 'value', `It is longer than ${longestValue} characters, and every app reads it first. Shorten it.`)]
      : []),
    ...(platforms.every(isPlatform)
      ? []
      : [refusal('PLATFORM_UNKNOWN', 'platforms', `There are these platforms: ${flagPlatforms.join(', ')}.`)]),
  ]);
}
