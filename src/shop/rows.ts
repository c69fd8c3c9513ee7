import type { Minor } from '../domain/money/money';

/** PostgreSQL's int8 arrives as text, because it may be larger than a number holds exactly. Ours never is (constraints.ts). */
export function toMinor(value: unknown): Minor {
  const minor = typeof value === 'string' ? Number(value) : value;
  if (typeof minor !== 'number' || !Number.isSafeInteger(minor)) throw new Error(`Stored amount is not a whole number: ${String(value)}`);
  return minor;
}

export const toMinorOrNull = (value: unknown): Minor | null => (value === null || value === undefined ? null : toMinor(value));

/** Strapi switches the driver's JSON parser off for the whole process, so raw SQL answers JSON as text. */
export const toJson = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;

/** A time as PostgreSQL writes it into text: without a zone, and without the `Z` that would say that it is UTC. */
export const toUtc = (stored: unknown): Date | null => (typeof stored === 'string' ? new Date(`${stored.replace(' ', 'T')}Z`) : null);

/** Strapi stores times without a zone, in UTC; the driver makes dates of them. */
export const toDate = (value: unknown): Date | null =>
  value === null || value === undefined ? null : value instanceof Date ? value : new Date(String(value));
