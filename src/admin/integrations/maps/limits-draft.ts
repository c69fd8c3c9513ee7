import type { Answer, Request } from '../../kit/staff-api';

export type MapsUsage = Answer<'GET /maps-usage'>;
export type CallUsage = MapsUsage['calls'][number];
export const limitFields = ['price', 'mostADay', 'mostAMonth'] as const;
export type LimitField = (typeof limitFields)[number];
type Limit = Request<'PUT /maps-limits'>['body']['limits'][number];

/** What was typed over what is set, and not saved yet. */
export type LimitsDraft = Readonly<Partial<Record<CallUsage['call'], Readonly<Partial<Record<LimitField, string>>>>>>;
export const nothingTyped: LimitsDraft = {};

export const shownIn = (usage: CallUsage, draft: LimitsDraft, field: LimitField): string =>
  draft[usage.call]?.[field] ?? usage[field]?.toString() ?? '';

const price = /^\d{1,5}(\.\d{1,3})?$/;
const mostCalls = 100_000_000;
const withPoint = (typed: string): string => typed.trim().replace(',', '.');

/** Nothing typed is the usual price, and no limit. */
export function isWrong(field: LimitField, typed: string): boolean {
  const text = withPoint(typed);
  if (text === '') return false;
  return field === 'price' ? !price.test(text) : !/^\d{1,9}$/.test(text) || Number(text) > mostCalls;
}

const valueOf = (typed: string): string | null => (withPoint(typed) === '' ? null : withPoint(typed));
const countOf = (typed: string): number | null => (valueOf(typed) === null ? null : Number(valueOf(typed)));

/** What is sent: the calls of which something is another than what is set. */
export const changedIn = ({ calls }: Pick<MapsUsage, 'calls'>, draft: LimitsDraft): Limit[] =>
  calls
    .map((usage) => ({
      call: usage.call,
      price: valueOf(shownIn(usage, draft, 'price')),
      mostADay: countOf(shownIn(usage, draft, 'mostADay')),
      mostAMonth: countOf(shownIn(usage, draft, 'mostAMonth')),
    }))
    .filter((limit, index) => limitFields.some((field) => limit[field] !== calls[index]?.[field]));

/** Whether nobody is asked for it any more today. */
export const isReached = ({ today, month, mostADay, mostAMonth }: CallUsage): boolean =>
  (mostADay !== null && today >= mostADay) || (mostAMonth !== null && month >= mostAMonth);
