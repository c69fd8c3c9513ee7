import { DomainError } from '../domain/domain-error';

/** Where a page of what is listed newest first ends, for the next one to begin behind: a time as PostgreSQL writes it, and the id of a row. */
export type Place = Readonly<{ at: string; id: number }>;

const place = /^(\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?) (\d{1,9})$/;

/** The 31st of February is read as a day of March, and the database knows no year 0. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return day >= '0001' && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

// Clients hand it back as it is.
export const writePlace = ({ at, id }: Place): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** Refuses `CURSOR_UNKNOWN`. */
export function readPlace(cursor: string): Place {
  const [, at, id] = place.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (at === undefined || !isDay(at.slice(0, 10)))
    throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
  return { at, id: Number(id) };
}

/** The same of what is listed by an amount, in minor units. */
export const writeAmountPlace = ({ at, id }: Place): string => Buffer.from(`amount ${at} ${id}`).toString('base64url');

/** Refuses `CURSOR_UNKNOWN`. */
export function readAmountPlace(cursor: string): Place {
  const [, at, id] = /^amount (-?\d{1,18}) (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (at === undefined) throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
  return { at, id: Number(id) };
}

/** The same of what is listed by SKU, of which there are no two. */
export const writeSku = (sku: string): string => Buffer.from(`sku ${sku}`).toString('base64url');

/** Refuses `CURSOR_UNKNOWN`. */
export function readSku(cursor: string): string {
  const [, sku] = /^sku (\P{Cc}{1,64})$/u.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (sku === undefined) throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
  return sku;
}
