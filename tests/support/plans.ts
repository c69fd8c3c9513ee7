type Plan = Readonly<Record<string, unknown>>;

/** The tables a plan reads, each as often as it does: of the answer of `explain (format json)`. */
export const relationsOf = (plan: unknown): string[] =>
  typeof plan !== 'object' || plan === null
    ? []
    : Object.entries(plan as Plan).flatMap(([key, value]) => (key === 'Relation Name' ? [String(value)] : relationsOf(value)));
