/** For how long a change of the settings is undone by one click. */
export const undoHours = 24;
const undoMs = undoHours * 3_600_000;

export type Values = Readonly<Record<string, unknown>>;
type Change = Readonly<{ before: Values; after: Values; at: Date }>;

/** Until when it can be undone. */
export const undoneUntil = ({ at }: Pick<Change, 'at'>): Date => new Date(at.getTime() + undoMs);

/** The same to whoever reads it, however the database put its parts in order. */
const text = (value: unknown): string => JSON.stringify(sorted(value ?? null));
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(parts.map(([key, part]) => [key, sorted(part)]));
}
export const isSameValue = (one: unknown, other: unknown): boolean => text(one) === text(other);

/** The fields that differ, each as it was and as it is. */
export function differencesOf(before: Values, after: Values): Readonly<{ before: Values; after: Values }> | null {
  const fields = Object.keys(after).filter((field) => !isSameValue(before[field], after[field]));
  if (fields.length === 0) return null;
  const of = (values: Values) => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
  return { before: of(before), after: of(after) };
}

/**
 * What undoing a change puts back, and what it leaves because something else changed it since. A field that is as it was before has
 * nothing to be put back.
 */
export function undoOf(
  { before, after }: Pick<Change, 'before' | 'after'>,
  now: Values,
): Readonly<{ back: Values; changedSince: string[] }> {
  const fields = Object.keys(after);
  const isStill = (field: string) => isSameValue(now[field], after[field]);
  return {
    back: Object.fromEntries(fields.filter(isStill).map((field) => [field, before[field] ?? null])),
    changedSince: fields.filter((field) => !isStill(field)),
  };
}

export type UndoState = 'open' | 'over' | 'undone' | 'changed_since';

/** Whether a change can be undone now, and why not. */
export function undoStateOf(change: Change & Readonly<{ isUndone: boolean }>, now: Values, at: Date): UndoState {
  if (change.isUndone) return 'undone';
  if (undoneUntil(change) <= at) return 'over';
  return Object.keys(undoOf(change, now).back).length === 0 ? 'changed_since' : 'open';
}
