/** What staff typed for each parameter; null takes it away. What is not named stays as it is. */
export type TypedParameters = Readonly<Record<string, string | null>>;
export type Parameters = Readonly<Record<string, string>>;

/** One parameter as it was and as it became; both null where it is secret. */
export type ParameterChange = Readonly<{ parameter: string; before: string | null; after: string | null }>;

/** The parameters with what was typed. Blanks around it are none; nothing but blanks takes it away. */
export function withTyped(stored: Parameters, typed: TypedParameters): Parameters {
  const values: Record<string, string> = { ...stored };
  for (const [parameter, given] of Object.entries(typed)) {
    const value = given?.trim() ?? '';
    if (value === '') delete values[parameter];
    else values[parameter] = value;
  }
  return values;
}

/** What is asked of a parameter. `isAddress`: it says where the secrets are sent. */
type Rules = Readonly<{ variable: string; isSecret: boolean; isAddress: boolean; isLong: boolean }>;

/** What is typed and can be none of these: one that is not theirs to set, or several lines where there is one. */
export function notParameters(typed: TypedParameters, rules: readonly Rules[]): readonly string[] {
  const known = new Map(rules.map((rule) => [rule.variable, rule]));
  return Object.entries(typed).flatMap(([parameter, value]) => {
    const rule = known.get(parameter);
    return rule && (rule.isLong || !/\p{Cc}/u.test(value?.trim() ?? '')) ? [] : [parameter];
  });
}

/**
 * The secrets that would be sent elsewhere than they were typed for: they are typed anew, or taken away, with the new address. Whoever may
 * set up a neighbour would otherwise read them at a server of their own.
 */
export function secretsToType(before: Parameters, after: Parameters, typed: TypedParameters, rules: readonly Rules[]): readonly string[] {
  if (!rules.some(({ variable, isAddress }) => isAddress && before[variable] !== after[variable])) return [];
  return rules.flatMap(({ variable, isSecret }) =>
    isSecret && before[variable] !== undefined && typed[variable] === undefined ? [variable] : [],
  );
}

/** What is another one now, in the order of their names. */
export const changesOf = (before: Parameters, after: Parameters, isSecret: (parameter: string) => boolean): readonly ParameterChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((parameter) => before[parameter] !== after[parameter])
    .sort()
    .map((parameter) =>
      isSecret(parameter)
        ? { parameter, before: null, after: null }
        : { parameter, before: before[parameter] ?? null, after: after[parameter] ?? null },
    );
