import type { DiscountDesk, DiscountKinds } from '../kit/admin-types';
import type { Request } from '../kit/staff-api';

/** A discount while it is built; times as text. */
export type Draft = DiscountDesk['draft'];
export type Part = NonNullable<Draft['effect']>;
export type Kind = DiscountKinds['effects'][number];
export type KindField = Kind['fields'][number];
export type Targets = Draft['targets'];
export type Body = Request<'POST /discount-checks'>['body'];

export const everything: Targets = { products: [], variants: [], categories: [], brands: [] };

/** One that is new: in use, for everybody, from now on. */
export const newDraft: Draft = {
  name: '',
  names: {},
  enabled: true,
  method: 'automatic',
  startsAt: null,
  endsAt: null,
  effect: null,
  conditions: [],
  targets: everything,
  priority: 0,
  stopFurther: false,
  group: null,
  combinesWithLine: true,
  combinesWithOrder: true,
  combinesWithDelivery: true,
  maxDiscount: [],
  limitTotal: null,
  limitPerCustomer: null,
  budget: [],
  note: null,
};

/** A part with what its fields begin with; the clock of the shop where one is asked for. */
export const partOf = ({ component, fields }: Kind, timeZone: string): Part => ({
  component,
  values: Object.fromEntries(fields.map((field) => [field.name, startOf(field, timeZone)])),
});

function startOf({ name, type, default: value }: KindField, timeZone: string): unknown {
  if (name === 'timeZone') return timeZone;
  if (type === 'time') return String(value ?? '00:00').slice(0, 5);
  if (type === 'targets') return everything;
  if (['amounts', 'steps', 'entries', 'choices', 'list'].includes(type)) return [];
  return value ?? null;
}

const combining = ['priority', 'stopFurther', 'group', 'combinesWithLine', 'combinesWithOrder', 'combinesWithDelivery'] as const;

/** Whether it says how it goes together with others, beyond what every discount begins with. */
export const isCombined = (draft: Draft): boolean => combining.some((field) => draft[field] !== newDraft[field]);

/** The card of the page a field of a finding stands in. */
export function cardOf(field: string): string {
  const [first = ''] = field.split(/[.[]/);
  if (first === 'policy' || ['budget', 'maxDiscount', 'limitTotal', 'limitPerCustomer'].includes(first)) return 'limits';
  if (first === 'startsAt' || first === 'endsAt') return 'window';
  if (first === 'name' || first === 'names' || first === 'translations') return 'names';
  return ['effect', 'targets', 'conditions'].includes(first) ? first : 'names';
}

/** Percents as people write them: `19,5` is 1950 hundredths; null for what is none. */
export function basisPointsOf(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
export const percentText = (basisPoints: unknown): string => (typeof basisPoints === 'number' ? String(basisPoints / 100) : '');
