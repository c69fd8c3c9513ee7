import type { Int8 } from 'knex/types/tables';
import type { Minor } from '../domain/money/money';

/** PostgreSQL's int8 arrives as text, because it may be larger than a number holds exactly. Ours never is (declared-constraints.ts). */
export function toMinor(value: unknown): Minor {
  const minor = typeof value === 'string' ? Number(value) : value;
  if (typeof minor !== 'number' || !Number.isSafeInteger(minor)) throw new Error(`Stored amount is not a whole number: ${String(value)}`);
  return minor;
}

export const toMinorOrNull = (value: unknown): Minor | null => (value === null || value === undefined ? null : toMinor(value));

/** Strapi switches the driver's JSON parser off for the whole process, so raw SQL answers JSON as text. */
export const toJson = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;

type ValueInJson<Value> = unknown extends Value
  ? Value
  : 'isJson' extends keyof NonNullable<Value>
    ? unknown
    : Int8 extends Value
      ? number | Extract<Value, null>
      : Value extends Date
        ? string
        : Value;

/** A row as PostgreSQL writes it into JSON: whole numbers as they are, times as text (`toDate` reads it), JSON as what it says. */
export type InJson<Row> = { readonly [Column in keyof Row]: ValueInJson<Row[Column]> };

/** Strapi stores times without a zone, in UTC; the driver makes dates of them. Inside JSON they are text without the `Z` that would say so. */
export function toDate(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value;
  const text = String(value);
  return new Date(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
}
