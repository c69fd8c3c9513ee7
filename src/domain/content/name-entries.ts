/** Whether what a relation or a file is set to names entries that can be asked for in a database, in each of the forms Strapi takes. */
export const nameEntries = (value: unknown): boolean => entriesOf(value).every(isEntry);

/** What is linked and let go: an entry, a list of them, or lists under `connect`, `set` and `disconnect`. */
function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  const { connect, set, disconnect } = value as Record<string, unknown>;
  const lists = [connect, set, disconnect].filter(isGiven);
  return lists.length > 0 ? lists.flat() : [value];
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function isEntry(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return isRow(entry) || isDocument(entry);
  const { id, documentId } = entry as Record<string, unknown>;
  return (!isGiven(id) || isRow(id)) && (!isGiven(documentId) || isDocument(documentId));
}

const highestRow = 2 ** 31 - 1;

/** The number of a row, also as text. */
const isRow = (value: unknown): boolean =>
  typeof value === 'string'
    ? /^\s*-?\d{1,10}\s*$/.test(value) && isRow(Number(value))
    : Number.isInteger(value) && Math.abs(value as number) <= highestRow;

/** An identity begins with a letter; Strapi takes what begins with a digit for a number. */
const isDocument = (value: unknown): boolean => typeof value === 'string' && !/^[\s\d.+-]/.test(value);
