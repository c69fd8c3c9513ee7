/** Who is right where the shop and the CRM say different things of one field. */
export const conflictRules = ['shop', 'crm', 'newest'] as const;
export type ConflictRule = (typeof conflictRules)[number];

/**
 * A field both know. `put` is what the shop wrote there last; null where it never did, or nobody knows any more.
 */
export type Sides = Readonly<{ ours: string; theirs: string; put: string | null; ourTime: number; theirTime: number }>;

/**
 * Whose value stays, and whether somebody's work is lost by it: `same` where both say the same, `waits` where only the shop has changed it and
 * puts it there by itself. A field that only the CRM has changed is its to say, unless the shop is always right.
 */
export function settle(
  { ours, theirs, put, ourTime, theirTime }: Sides,
  rule: ConflictRule,
): Readonly<{ is: 'same' | 'waits' | 'shop' | 'crm'; isConflict: boolean }> {
  if (ours === theirs) return { is: 'same', isConflict: false };
  if (theirs === put) return { is: 'waits', isConflict: false };
  const isConflict = ours !== put;
  if (rule !== 'newest') return { is: rule, isConflict: isConflict || rule === 'shop' };
  return { is: isConflict && ourTime >= theirTime ? 'shop' : 'crm', isConflict };
}
