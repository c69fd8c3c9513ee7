import type { Draft } from './draft';

/** An input that two people changed, each otherwise. */
export type DraftClash = Readonly<{ path: readonly (string | number)[]; mine: unknown; theirs: unknown }>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPart = (value: unknown): value is Readonly<{ component: string }> => isRecord(value) && typeof value.component === 'string';
const isParts = (value: unknown): value is readonly Readonly<{ component: string }>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isPart);

/** Whether all three are put together input by input: records of the same kind, or as many conditions of the same kinds. */
function isTogether(all: readonly unknown[]): boolean {
  if (all.every(isPart)) return new Set(all.map(({ component }) => component)).size === 1;
  if (all.every(isParts)) return new Set(all.map((parts) => parts.map(({ component }) => component).join())).size === 1;
  return all.every(isRecord);
}

type Three = Readonly<{ base: unknown; mine: unknown; theirs: unknown }>;

function merge({ base, mine, theirs }: Three, path: DraftClash['path'], clashes: DraftClash[]): unknown {
  if (isSame(mine, base) || isSame(mine, theirs)) return theirs;
  if (isSame(theirs, base)) return mine;
  if (!isTogether([base, mine, theirs])) {
    clashes.push({ path, mine, theirs });
    return mine;
  }
  const [was, my, their] = [base, mine, theirs] as Readonly<Record<string | number, unknown>>[];
  const within = (key: string | number) => merge({ base: was?.[key], mine: my?.[key], theirs: their?.[key] }, [...path, key], clashes);
  if (Array.isArray(mine)) return mine.map((_, index) => within(index));
  const keys = new Set([was, my, their].flatMap((each) => Object.keys(each ?? {})));
  return Object.fromEntries([...keys].flatMap((key) => [[key, within(key)] as const]).filter(([, value]) => value !== undefined));
}

/**
 * Puts together what I typed and what somebody else saved, both beginning with `base`. Where only one of us changed an input, theirs or mine
 * holds; where both did, mine stands and is a clash. Effects and conditions of other kinds, and lists, are one input each.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Readonly<{ merged: Draft; clashes: readonly DraftClash[] }> {
  const clashes: DraftClash[] = [];
  const merged = merge({ base, mine, theirs }, [], clashes) as Draft;
  return { merged, clashes };
}

/** The draft with another value in an input. */
export function withValue<T>(draft: T, [key, ...rest]: DraftClash['path'], value: unknown): T {
  if (key === undefined) return value as T;
  const within = (draft as Readonly<Record<string | number, unknown>>)[key];
  const next = withValue(within, rest, value);
  return (Array.isArray(draft) ? draft.map((one, index) => (index === key ? next : one)) : { ...draft, [key]: next }) as T;
}
