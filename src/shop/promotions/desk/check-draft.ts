import type { Core } from '@strapi/strapi';
import { isDomainError } from '../../../domain/domain-error';
import { refusal, toCheckResult, type CheckResult } from '../../../domain/pricing/finding';
import { checkDiscount } from '../../../domain/promotions/check-discount';
import { discountState, type DiscountState } from '../../../domain/promotions/discount-views';
import { checkNames } from '../../../domain/promotions/check-names';
import type { Discount } from '../../../domain/promotions/discount';
import { sentenceLanguages, type SentenceLanguage } from '../../../domain/promotions/sentence/words';
import { existing } from '../../content/named-documents';
import { storeSettings } from '../../store/store-settings';
import { toDiscount, type StoredDiscount } from '../to-discount';
import type { DiscountDraft, DraftPart } from './draft';
import { discountKinds } from './kinds';
import { idsIn, idsOfValue, namesOfEntries, toldIn, type NamedEntry } from './names';
import { asAnswered, storedDraft } from './stored-draft';

export type CheckedDraft = CheckResult &
  Readonly<{
    /** How it reads, by language; null while it cannot be read. */
    sentence: Readonly<Record<SentenceLanguage, string>> | null;
    /** How it stands once it is saved, whatever was used of it. */
    state: DiscountState;
  }>;

const nothing = { kind: 'percent_off_lines', basisPoints: 1 } as const;

/** A discount that is not saved, as the rules see it, by the code that compiles saved ones. Without an effect yet, `hasEffect` is false. */
export async function draftDiscount(
  strapi: Core.Strapi,
  id: string,
  draft: DiscountDraft,
): Promise<Readonly<{ discount: Discount; hasEffect: boolean }>> {
  const { currencies } = await storeSettings(strapi);
  const kinds = discountKinds(strapi);
  // What is gone stays named, and matches nothing.
  const stored = storedDraft(draft, { kinds, currencies, isThere: () => true, link: asAnswered });
  const discount = toDiscount({ ...stored, documentId: id } as StoredDiscount);
  if (discount) return { discount, hasEffect: true };
  const [free] = kinds.effects.filter(({ component }) => component === 'discount-effect.free-delivery');
  const other = toDiscount({ ...stored, documentId: id, effect: [{ __component: free?.component }] });
  if (!other) throw new Error('A discount that makes the delivery free has an effect');
  return { discount: { ...other, effect: nothing }, hasEffect: false };
}

/** How a draft reads and what is wrong with it, as if it were in use. */
export async function checkDraft(strapi: Core.Strapi, draft: DiscountDraft): Promise<CheckedDraft> {
  const db = strapi.db.connection;
  const { timeZone } = await storeSettings(strapi);
  const state = discountState({ ...draft, uses: 0, spent: [] }, new Date());
  try {
    const { discount, hasEffect } = await draftDiscount(strapi, 'draft', draft);
    const ids = idsIn(discount);
    const there = await existing(db, ids);
    const told = await Promise.all(
      sentenceLanguages.map(async (language) => {
        const names = await namesOfEntries(db, ids, language);
        return [
          language,
          toldIn(strapi, { language, names, timeZone })({ ...discount, effect: hasEffect ? discount.effect : null }),
        ] as const;
      }),
    );
    const found = hasEffect ? checkDiscount({ ...discount, enabled: true }, { now: new Date() }) : effectMissing;
    const names = toCheckResult(checkNames(discount, (id) => there.has(id)));
    return {
      refusals: found.refusals,
      warnings: [...names.warnings, ...found.warnings],
      sentence: Object.fromEntries(told) as Record<SentenceLanguage, string>,
      state,
    };
  } catch (error) {
    if (!isDomainError(error) || error.code !== 'DISCOUNT_INVALID') throw error;
    const { reason, field } = error.details as Readonly<{ reason: string; field: string }>;
    return { ...toCheckResult([refusal(reason, field, error.message)]), sentence: null, state };
  }
}

const effectMissing = toCheckResult([refusal('EFFECT_MISSING', 'effect', 'It does nothing yet. Choose what it does.')]);

/** What everything in a draft is called, for its form. */
export async function entriesOf(strapi: Core.Strapi, draft: DiscountDraft, language: SentenceLanguage): Promise<readonly NamedEntry[]> {
  const inPart = ({ values }: DraftPart) => Object.values(values).flatMap(idsOfValue);
  const ids = [...idsOfValue(draft.targets), ...(draft.effect ? inPart(draft.effect) : []), ...draft.conditions.flatMap(inPart)];
  return [...(await namesOfEntries(strapi.db.connection, ids, language)).values()];
}
