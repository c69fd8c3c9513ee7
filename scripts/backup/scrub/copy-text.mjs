/** Rows as COPY writes them: a line for each, tabs between columns, `\N` for null, and backslashes before what would be taken for these. */

const escapes = new Map([...'bfnrtv'].map((letter, at) => [letter, '\b\f\n\r\t\v'.charAt(at)]));
const letters = new Map([...escapes].map(([letter, character]) => [character, letter]));

/** @param {string} line @returns {(string | null)[]} */
export const toFields = (line) =>
  line.split('\t').map((field) => (field === '\\N' ? null : field.replace(/\\(.)/gs, (_, letter) => escapes.get(letter) ?? letter)));

/** @param {(string | null)[]} fields */
export const toLine = (fields) =>
  fields.map((field) => field?.replace(/[\\\b\f\n\r\t\v]/g, (found) => `\\${letters.get(found) ?? found}`) ?? '\\N').join('\t');

/** Each line becomes what `change` makes of its fields. @param {(fields: (string | null)[]) => (string | null)[]} change */
export function changingRows(change) {
  /** @param {AsyncIterable<Buffer>} source */
  return async function* changed(source) {
    let rest = Buffer.alloc(0);
    for await (const chunk of source) {
      const bytes = Buffer.concat([rest, chunk]);
      // A line break within a value is written as \n: each byte of this kind ends a row.
      const end = bytes.lastIndexOf(10) + 1;
      rest = bytes.subarray(end);
      if (end === 0) continue;
      const lines = bytes.toString('utf8', 0, end - 1).split('\n');
      yield Buffer.from(lines.map((line) => `${toLine(change(toFields(line)))}\n`).join(''));
    }
  };
}
