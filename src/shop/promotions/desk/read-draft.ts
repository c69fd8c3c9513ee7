import { createHash } from 'node:crypto';
import type { Translations } from '../../../domain/content/translations';
import { list, named, number, storedAmounts, storedTargets, text, type StoredComponent } from '../stored-parameters';
import type { StoredDiscount } from '../to-discount';
import type { DiscountDraft, DraftPart } from './draft';
import type { DiscountKind, DiscountKinds, KindField } from './kinds';

const orNull = (value: unknown): number | null => (value === null || value === undefined ? null : number(value));
const moment = (value: unknown): Date | null => (typeof value === 'string' || value instanceof Date ? new Date(value) : null);

/** What is saved, as its desk edits it. */
export function draftOf(stored: StoredDiscount, { effects, conditions }: DiscountKinds): DiscountDraft {
  const [effect] = list<StoredComponent>(stored.effect).flatMap((part) => partOf(part, effects));
  const translations = (stored.translations ?? {}) as Translations;
  return {
    name: text(stored.name),
    names: Object.fromEntries(Object.entries(translations).map(([language, texts]) => [language, texts.name ?? ''])),
    enabled: stored.enabled === true,
    method: stored.method === 'code' ? 'code' : 'automatic',
    startsAt: moment(stored.startsAt),
    endsAt: moment(stored.endsAt),
    effect: effect ?? null,
    conditions: list<StoredComponent>(stored.conditions).flatMap((part) => partOf(part, conditions)),
    targets: storedTargets(stored.targets),
    priority: number(stored.priority),
    stopFurther: stored.stopFurther === true,
    group: text(stored.group) || null,
    combinesWithLine: stored.combinesWithLine !== false,
    combinesWithOrder: stored.combinesWithOrder !== false,
    combinesWithDelivery: stored.combinesWithDelivery !== false,
    maxDiscount: storedAmounts(stored.maxDiscount),
    limitTotal: orNull(stored.limitTotal),
    limitPerCustomer: orNull(stored.limitPerCustomer),
    budget: storedAmounts(stored.budget),
    note: text(stored.note) || null,
  };
}

/** Nothing where its plugin is gone. */
function partOf(stored: StoredComponent, kinds: readonly DiscountKind[]): DraftPart[] {
  const component = text(stored.__component);
  const kind = kinds.find((one) => one.component === component);
  return kind ? [{ component, values: Object.fromEntries(kind.fields.map((field) => [field.name, valueOf(field, stored)])) }] : [];
}

function valueOf({ name, type }: KindField, stored: StoredComponent): unknown {
  const value = stored[name] ?? null;
  switch (type) {
    case 'amounts':
      return storedAmounts(value);
    case 'targets':
      return value === null ? null : storedTargets(value);
    case 'entries':
      return named(stored, name);
    case 'steps':
      return list<StoredComponent>(value).map((step) => ({
        from: number(step.from),
        currency: text(step.currency) || null,
        basisPoints: number(step.basisPoints),
      }));
    case 'choices':
    case 'list':
      return list<unknown>(value).map(String);
    case 'time':
      return text(value).slice(0, 5);
    case 'integer':
    case 'percent':
      return orNull(value);
    default:
      return value;
  }
}

/** Tells what is saved from what anybody else saves instead of it. */
export const revisionOf = (draft: DiscountDraft): string =>
  createHash('sha256').update(JSON.stringify(draft)).digest('base64url').slice(0, 32);
