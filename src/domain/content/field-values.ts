/** Outside of them years are not written with four digits, which programs take for no time at all. */
const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.UTC(9999, 11, 31);

/** Whether an instant is none, or one that can be meant. What is no instant at all is for others to refuse. */
export function isStorableInstant(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  const at = value instanceof Date || typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : NaN;
  return Number.isNaN(at) || (at >= earliest && at <= latest);
}

const mostChoices = 300;

/** Whether it is what the boxes of a form can be ticked to: nothing, or a list of codes. */
export const isChoiceList = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length <= mostChoices && value.every((code) => typeof code === 'string' || Number.isSafeInteger(code)));

// Letters nobody sees: blanks, joiners, marks of direction, fillers.
const unseen = /[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** Whether a text holds nothing anybody could read. */
export const isBlank = (text: string): boolean => text.replace(unseen, '') === '';
