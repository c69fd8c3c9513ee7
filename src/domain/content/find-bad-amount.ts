import { highestPrice } from '../money/highest-price';

/**
 * The path of the first amount in what staff want to save that is none: less than nothing, a part of a cent, or more than the
 * shop can count. Null when there is none. Amounts stand beside their currency, as whole numbers or as texts of them.
 */
export function findBadAmount(value: unknown, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const here = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = key === 'amount' && !isAmount(inner) ? here : findBadAmount(inner, here);
    if (found !== null) return found;
  }
  return null;
}

function isAmount(value: unknown): boolean {
  // That one is missing, the form says itself.
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'number' && typeof value !== 'string') return false;
  const amount = Number(value);
  return Number.isSafeInteger(amount) && amount >= 0 && amount <= highestPrice;
}
