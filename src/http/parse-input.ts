import type { z } from 'zod';
import { findUnstorableText } from '../domain/content/find-unstorable-text';

/** What is wrong with a request, and where. */
export type Issue = Readonly<{ path: (string | number)[]; message: string }>;

/** More than anybody reads; a list of what is wrong must not be larger than what was sent. */
export const mostIssues = 20;
const longestName = 100;

type Result<T> = Readonly<{ data: T; issues: null }> | Readonly<{ data: null; issues: readonly [Issue, ...Issue[]] }>;

/** Checks `value` against `schema`. Costs no more than `value` is large, and names at most the first 20 faults. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>> {
  const tooLong = firstTooLong(schema, value, []);
  if (tooLong) return { data: null, issues: [tooLong] };
  const result = schema.safeParse(value);
  if (result.success) {
    // What fits the schema is no deeper than it.
    const unstorable = findUnstorableText(result.data);
    if (unstorable === null) return { data: result.data, issues: null };
    return {
      data: null,
      issues: [{ path: unstorable === '' ? [] : unstorable.split('.'), message: 'holds a character that cannot be stored' }],
    };
  }
  const [first, ...others] = result.error.issues.slice(0, mostIssues).flatMap(toIssues).slice(0, mostIssues);
  return { data: null, issues: [first ?? { path: [], message: 'is not valid' }, ...others] };
}

/**
 * The first list that is longer than its schema allows. Zod checks every entry before it counts them, and makes a report of
 * each: a hundred thousand wrong ones stop the process for seconds.
 */
function firstTooLong(schema: z.core.$ZodType, value: unknown, path: (string | number)[]): Issue | null {
  if (typeof value !== 'object' || value === null) return null;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') {
    if (!Array.isArray(value)) return null;
    const most = mostEntries(def.checks);
    if (value.length > most) return { path, message: `must have at most ${most} entries` };
    return firstOf(value.entries(), ([index, entry]) => firstTooLong(def.element, entry, [...path, index]));
  }
  if (def.type === 'object')
    return firstOf(Object.entries(def.shape), ([name, field]) =>
      firstTooLong(field, (value as Record<string, unknown>)[name], [...path, name]),
    );
  // Of a union the value fits one; lists of the others are of other names, or as short.
  if (def.type === 'union') return firstOf(def.options, (option) => firstTooLong(option, value, path));
  if (def.type === 'pipe') return firstTooLong(def.in, value, path);
  return 'innerType' in def ? firstTooLong(def.innerType, value, path) : null;
}

function mostEntries(checks: readonly z.core.$ZodCheck<never>[] = []): number {
  const most = checks.map(({ _zod }) => {
    const def = _zod.def as z.core.$ZodCheckMaxLengthDef | z.core.$ZodCheckLengthEqualsDef;
    return def.check === 'max_length' ? def.maximum : def.check === 'length_equals' ? def.length : Infinity;
  });
  return Math.min(Infinity, ...most);
}

function firstOf<T>(all: Iterable<T>, find: (one: T) => Issue | null): Issue | null {
  for (const one of all) {
    const found = find(one);
    if (found) return found;
  }
  return null;
}

/** A field nobody knows is named too; Zod names only the object it stands in. */
function toIssues(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step).slice(0, longestName)));
  return issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, mostIssues).map((key) => ({ path: [...path, key.slice(0, longestName)], message: 'is not known here' }))
    : [{ path, message: issue.message }];
}
