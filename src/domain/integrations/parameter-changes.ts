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
