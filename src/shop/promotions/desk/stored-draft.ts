import type { Currency } from '../../../domain/money/money';
import { DomainError } from '../../../domain/domain-error';
import { highestPrice } from '../../../domain/money/highest-price';
import type { DiscountDraft, DraftPart } from './draft';
import { isAmounts, isIds, isSteps, isTargets, isTexts } from './draft-values';
import type { DiscountKind, DiscountKinds, KindField } from './kinds';

/** How a relation is written: as Strapi answers it, or as it takes it. */
export type Link = (documentIds: readonly string[]) => unknown;
export const asAnswered: Link = (documentIds) => documentIds.map((documentId) => ({ documentId }));
export const asSaved: Link = (documentIds) => ({ set: documentIds.map((documentId) => ({ documentId })) });

export type DraftContext = Readonly<{
  kinds: DiscountKinds;
  currencies: readonly Currency[];
  /** Which documents are there; one that is not is kept by its name alone (named-documents.ts). */
  isThere: (id: string) => boolean;
  link: Link;
}>;

/** Refuses `DISCOUNT_INVALID`, naming the field by its path, such as `effect.basisPoints`. */
export function refuseDraft(reason: string, field: string, message: string): never {
  throw new DomainError('DISCOUNT_INVALID', message, { reason, field });
}

/** A draft as Strapi's discount: what `toDiscount` reads, or what the document service saves. Refuses `DISCOUNT_INVALID`. */
export function storedDraft(draft: DiscountDraft, context: DraftContext): Record<string, unknown> {
  const { names, effect, conditions, targets, startsAt, endsAt, budget, maxDiscount, ...plain } = draft;
  const { kinds } = context;
  return {
    ...plain,
    translations: Object.fromEntries(Object.entries(names).flatMap(([code, name]) => (name.trim() === '' ? [] : [[code, { name }]]))),
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
    effect: effect === null ? [] : [part(effect, kinds.effects, 'effect', context)],
    conditions: conditions.map((condition, index) => part(condition, kinds.conditions, `conditions[${index}]`, context)),
    targets: written(targets, context),
    budget: amountsOf(budget, 'policy.budget', context),
    maxDiscount: amountsOf(maxDiscount, 'policy.maxDiscount', context),
  };
}

function part({ component, values }: DraftPart, kinds: readonly DiscountKind[], path: string, context: DraftContext): object {
  const kind = kinds.find((one) => one.component === component);
  if (!kind) return refuseDraft('KIND_UNKNOWN', path, 'Nothing here knows this part any more. Choose another one, or take it out.');
  const unknown = Object.keys(values).find((name) => !kind.fields.some((field) => field.name === name));
  if (unknown !== undefined) refuseDraft('FIELD_UNKNOWN', `${path}.${unknown}`, `“${kind.name}” has no field “${unknown}”.`);
  const entries = kind.fields.map((field) => [field.name, valueOf(field, values[field.name], `${path}.${field.name}`, context)] as const);
  const named = kind.fields.flatMap(({ type, name }) =>
    type === 'entries' ? [[name, isIds(values[name]) ? values[name] : []] as const] : [],
  );
  return {
    __component: component,
    ...Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    // Only what names other documents keeps their ids beside its links.
    ...(named.length > 0 && !kind.ofPlugin ? { namedDocuments: Object.fromEntries(named) } : {}),
  };
}

/** What may be gone is known of those types only whose names are kept (named-documents.ts). */
const keptTypes = new Set([
  'api::catalog.product',
  'api::catalog.variant',
  'api::catalog.category',
  'api::catalog.brand',
  'api::pricing.customer-group',
  'api::delivery.delivery-zone',
]);
const linkable = ({ of }: KindField, ids: readonly string[], { isThere }: DraftContext): readonly string[] =>
  of !== null && keptTypes.has(of) ? ids.filter(isThere) : ids;

const asks = (field: string): never => refuseDraft('VALUE_INVALID', field, 'This is not filled in as it must be. Fill it in again.');

/** What is filled into a field, as it is stored. What is not told is what the field begins with; a number that was taken out is none. */
function valueOf(field: KindField, given: unknown, path: string, context: DraftContext): unknown {
  const isNumber = field.type === 'integer' || field.type === 'percent';
  const value = given === undefined || given === '' || (given === null && !isNumber) ? field.default : given;
  switch (field.type) {
    case 'amounts':
      return isAmounts(value ?? []) ? amountsOf((value ?? []) as [], path, context) : asks(path);
    case 'targets':
      return value === null ? null : isTargets(value) ? written(value, context) : asks(path);
    case 'entries':
      return isIds(value ?? []) ? context.link(linkable(field, (value ?? []) as string[], context)) : asks(path);
    case 'steps':
      return isSteps(value ?? []) ? (value ?? []) : asks(path);
    case 'choices':
    case 'list':
      return isTexts(value ?? []) ? (value ?? []) : asks(path);
    default:
      return plainValue(field, value, path);
  }
}

function plainValue({ type, required, min, max, options, label }: KindField, value: unknown, path: string): unknown {
  if (value === null) return required ? refuseDraft('VALUE_MISSING', path, `“${label}” is empty. Fill it in.`) : null;
  if (type === 'integer' || type === 'percent') {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || Math.abs(value) > 2_147_483_647) return asks(path);
    if ((min !== null && value < min) || (max !== null && value > max))
      return refuseDraft('VALUE_INVALID', path, `“${label}” is too small or too large. Enter another number.`);
    return value;
  }
  if (type === 'switch') return typeof value === 'boolean' ? value : asks(path);
  if (typeof value !== 'string' || value.length > 1_000) return asks(path);
  if (type === 'choice' && !options.includes(value)) return asks(path);
  if (type === 'moment') return Number.isNaN(Date.parse(value)) ? asks(path) : value;
  if (type !== 'time') return value;
  const [time] = /^([01]\d|2[0-3]):[0-5]\d/.exec(value) ?? [];
  return time === undefined ? asks(path) : `${time}:00.000`;
}

function amountsOf(amounts: DiscountDraft['budget'], path: string, { currencies }: DraftContext): object[] {
  const other = amounts.findIndex(({ currency }) => !currencies.includes(currency));
  if (other >= 0)
    refuseDraft(
      'CURRENCY_NOT_OFFERED',
      `${path}[${other}].currency`,
      `The shop does not sell in ${amounts[other]?.currency}. Use one of its currencies: ${currencies.join(', ')}.`,
    );
  const tooHigh = amounts.findIndex(({ amount }) => amount > highestPrice);
  if (tooHigh >= 0)
    refuseDraft(
      'AMOUNT_INVALID',
      `${path}[${tooHigh}].amount`,
      'The amount is not negative, and not higher than the shop can count. Enter how much it is.',
    );
  return amounts.map(({ currency, amount }) => ({ currency, amount }));
}

function written(targets: DiscountDraft['targets'], { isThere, link }: DraftContext): object {
  const links = Object.entries(targets).map(([name, ids]) => [name, link(ids.filter(isThere))] as const);
  return { ...Object.fromEntries(links), namedDocuments: targets };
}
