/**
 * The path of the first text in what staff want to save that no database can hold: one with the character NUL, or with half a
 * character that is written in two. Null when all can be stored.
 */
export function findUnstorableText(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const here = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    if (findUnstorableText(key) !== null) return path || 'a name';
    const found = findUnstorableText(inner, here);
    if (found !== null) return found;
  }
  return null;
}
