/** What goes to WayForPay or comes from there. */
export type Message = Readonly<Record<string, unknown>>;

export const toMessage = (value: unknown): Message | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Message) : null;

/** Null for a text that is no JSON object. Why it is none is not told: a parser's message quotes the text. */
export function readMessage(text: string): Message | null {
  try {
    return toMessage(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null where it is missing or empty. */
export function textOf(message: Message, field: string): string | null {
  const value = message[field];
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}
