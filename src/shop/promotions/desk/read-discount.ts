import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { Money } from '../../../domain/money/money';
import { toCheckResult } from '../../../domain/pricing/finding';
import { discountState, type DiscountState } from '../../../domain/promotions/discount-views';
import type { SentenceLanguage } from '../../../domain/promotions/sentence/words';
import type { Result } from '../../prepared-statement';
import { toMinor } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { findLostConditions } from '../compile-discount';
import { discountPopulate, type StoredDiscount } from '../to-discount';
import { checkDraft, entriesOf, type CheckedDraft } from './check-draft';
import type { DiscountDraft } from './draft';
import { usedIn } from './find-discounts';
import { discountKinds, type DiscountKinds } from './kinds';
import type { NamedEntry } from './names';
import { draftOf, revisionOf } from './read-draft';
import { revenueOf } from './revenue';

/** What the form of a discount is filled in with. */
export type DiscountForm = DiscountKinds &
  Readonly<{
    currencies: readonly string[];
    languages: readonly string[];
    defaultLanguage: string;
    timeZone: string;
    groups: readonly Readonly<{ id: string; name: string }>[];
    zones: readonly Readonly<{ id: string; name: string }>[];
  }>;

export async function discountForm(strapi: Core.Strapi): Promise<DiscountForm> {
  const { currencies, languages, defaultLocale, timeZone } = await storeSettings(strapi);
  const named = (table: string) => strapi.db.connection(table).orderBy(['name', 'id']).select('document_id as id', 'name');
  const [groups, zones] = [await named('customer_groups'), await named('delivery_zones')];
  return {
    ...discountKinds(strapi),
    currencies,
    languages: [...new Set([defaultLocale, ...languages])],
    defaultLanguage: defaultLocale,
    timeZone,
    groups,
    zones,
  };
}

export type DiscountDesk = Readonly<{
  id: string;
  revision: string;
  draft: DiscountDraft;
  /** What everything it names is called. */
  entries: readonly NamedEntry[];
  checked: CheckedDraft;
  state: DiscountState;
  uses: number;
  given: readonly Money[];
}>;

type Used = Readonly<{ used: readonly Readonly<{ currency: string; uses: number; amount: string }>[] }>;

/** The row of a discount, with its use. Refuses `DISCOUNT_NOT_FOUND`. */
async function rowOf(strapi: Core.Strapi, id: string): Promise<Used> {
  const { rows } = await strapi.db.connection.raw<Result<Used>>(`select ${usedIn} as used from discounts d where d.document_id = :id`, {
    id,
  });
  const [row] = rows;
  if (!row) throw new DomainError('DISCOUNT_NOT_FOUND', 'There is no such discount');
  return row;
}

/** A discount as its desk edits it. Refuses `DISCOUNT_NOT_FOUND`. */
export async function readDiscount(strapi: Core.Strapi, id: string, language: SentenceLanguage): Promise<DiscountDesk> {
  const { used } = await rowOf(strapi, id);
  const stored = await strapi.documents('api::promotion.discount').findOne({ documentId: id, populate: discountPopulate() });
  if (!stored) throw new DomainError('DISCOUNT_NOT_FOUND', 'There is no such discount');
  const draft = draftOf(stored as unknown as StoredDiscount, discountKinds(strapi));
  const checked = await checkDraft(strapi, draft);
  const uses = used.reduce((sum, { uses: some }) => sum + some, 0);
  const given = used.map(({ currency, amount }) => ({ currency, amount: toMinor(amount) }));
  return {
    id,
    revision: revisionOf(draft),
    draft,
    entries: await entriesOf(strapi, draft, language),
    // The form has no place for what no plugin knows any more.
    checked: {
      ...checked,
      refusals: [...toCheckResult(findLostConditions(stored as unknown as StoredDiscount)).refusals, ...checked.refusals],
    },
    state: discountState({ ...draft, uses, spent: given }, new Date()),
    uses,
    given,
  };
}

/** What orders with the discount are worth. Refuses `DISCOUNT_NOT_FOUND`. */
export async function readRevenue(strapi: Core.Strapi, id: string): Promise<readonly Money[]> {
  await rowOf(strapi, id);
  return (await revenueOf(strapi, [id])).get(id) ?? [];
}
