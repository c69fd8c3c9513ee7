import { errors } from '@strapi/utils';
import type { Position } from '../../shop/storefront/browse-products';

// Clients hand it back as it is; that it is readable is nobody's business but ours.
export const writeCursor = (list: string, { key, id }: Position): string =>
  Buffer.from(JSON.stringify([list, key, id])).toString('base64url');

/** Refuses a cursor of another list: there its place means nothing. */
export function readCursor(cursor: string, list: string): Position {
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [of, key, id] = Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? (parts as string[]) : [];
  if (of === undefined || key === undefined || id === undefined) throw cursorInvalid('is not one of ours');
  if (of !== list) throw cursorInvalid('is of another list: where sort, filter, currency or language change, begin without it');
  return { key, id };
}

const cursorInvalid = (message: string): Error =>
  new errors.ValidationError(`Invalid request. cursor: ${message}`, { code: 'VALIDATION_FAILED', issues: [{ path: ['cursor'], message }] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
