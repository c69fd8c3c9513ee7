import { because } from '../deliveries/because';

/** "When this happens, and this holds, do that": what staff have the shop do by itself. Pure. */

export const comparisons = ['is', 'is_not', 'at_least', 'at_most', 'contains'] as const;
export type Comparison = (typeof comparisons)[number];
/** `value` as it was typed; a number is written with a point. */
export type Condition = Readonly<{ field: string; comparison: Comparison; value: string }>;

export type Action =
  | Readonly<{ kind: 'mail'; to: string; subject: string; text: string }>
  | Readonly<{ kind: 'alert'; text: string }>
  | Readonly<{ kind: 'tag_order'; tag: string }>
  | Readonly<{ kind: 'tag_customer'; tag: string }>
  /** `webhook`: the id of one of the shop's. */
  | Readonly<{ kind: 'webhook'; webhook: string }>;

/** What is known of what happened, by the names conditions and texts use. Amounts in whole units of their currency, such as 19.99. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

const words = (value: Facts[string] | undefined): string => (value === null || value === undefined ? '' : String(value));

/** A number that was typed, with a comma or a point; null where it is none. */
export function numberIn(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(typed) ? Number(typed) : null;
}

function holds({ field, comparison, value }: Condition, facts: Facts): boolean {
  const known = facts[field];
  const wanted = value.trim().toLowerCase();
  if (comparison === 'at_least' || comparison === 'at_most') {
    const limit = numberIn(value);
    if (typeof known !== 'number' || limit === null) return false;
    return comparison === 'at_least' ? known >= limit : known <= limit;
  }
  const isSame = typeof known === 'number' ? known === numberIn(value) : words(known).toLowerCase() === wanted;
  if (comparison === 'contains') return wanted !== '' && words(known).toLowerCase().includes(wanted);
  return comparison === 'is' ? isSame : !isSame;
}

/** Whether all of them hold; without any, they do. */
export const allHold = (conditions: readonly Condition[], facts: Facts): boolean =>
  conditions.every((condition) => holds(condition, facts));

const place = /\{([a-zA-Z._]+)\}/g;

/** A text with what is known in the place of its braces: `Order {order.number}`. */
export const filledIn = (text: string, facts: Facts): string => text.replace(place, (_whole, field: string) => words(facts[field]));

/** What braces name that is not known of such an event. */
export const unknownPlaces = (text: string, fields: readonly string[]): string[] =>
  [...text.matchAll(place)].flatMap(([, field = '']) => (fields.includes(field) ? [] : [field]));

/** How deep rules may set off each other: the third does nothing that a rule would hear of. */
export const deepest = 3;
const mark = /^automation-(\d)-/;

/** How many rules led to an event, as the request that caused it says. */
export const depthOf = (requestId: string | null): number => Number(mark.exec(requestId ?? '')?.[1] ?? 0);
/** Whether such an id is one of what rules do. */
export const isOfAutomations = (requestId: string): boolean => requestId.startsWith('automation-');
/** What a rule does is done under this, so that what comes of it knows. */
export const requestIdOf = (depth: number, rule: string): string => `automation-${Math.min(9, depth)}-${rule}`;

type Written = Readonly<{ conditions: readonly Condition[]; action: Action }>;

/** What is wrong with a rule for an event of these fields: where, and a sentence. */
export function automationProblem(
  { conditions, action }: Written,
  { fields, isOfOrder }: Readonly<{ fields: readonly string[]; isOfOrder: boolean }>,
): Readonly<{ field: string; message: string }> | null {
  for (const [index, { field, comparison, value }] of conditions.entries()) {
    if (!fields.includes(field)) return { field: `conditions[${index}].field`, message: because(`Such an event says nothing of ${field}`) };
    if ((comparison === 'at_least' || comparison === 'at_most') && numberIn(value) === null)
      return { field: `conditions[${index}].value`, message: because('Enter a number, such as 100 or 19.99') };
  }
  if ((action.kind === 'tag_order' || action.kind === 'tag_customer') && !isOfOrder)
    return { field: 'action', message: because('Tags are put on orders and their customers: choose an event of an order') };
  const texts = action.kind === 'mail' ? [action.subject, action.text] : action.kind === 'alert' ? [action.text] : [];
  const [unknown] = texts.flatMap((text) => unknownPlaces(text, fields));
  return unknown === undefined ? null : { field: 'action', message: because(`Such an event says nothing of ${unknown}`) };
}
