import { DomainError } from '../domain/domain-error';

/** Where a page of what is listed newest first ends, for the next one to begin behind: a time as PostgreSQL writes it, and the id of a row. */
export type Place = Readonly<{ at: string; id: number }>;

const place = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) (\d{1,9})$/;

// Clients hand it back as it is.
export const writePlace = ({ at, id }: Place): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** Refuses `CURSOR_UNKNOWN`. */
export function readPlace(cursor: string): Place {
  const [, at, id] = place.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (at === undefined || Number.isNaN(Date.parse(`${at}Z`)))
    throw new DomainError('CURSOR_UNKNOWN', 'The cursor is not one of ours: begin without it');
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
