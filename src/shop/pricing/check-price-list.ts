import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PriceListsRow, PricesRow, VariantsRow } from 'knex/types/tables';
import { DomainError } from '../../domain/domain-error';
import { checkPriceList as check, type PriceDraft, type PriceListDraft } from '../../domain/pricing/check-price-list';
import type { CheckResult } from '../../domain/pricing/finding';
import { allRulesOf, keepNames } from '../content/named-documents';
import type { Result } from '../prepared-statement';
import { toDate, toJson, toMinor, toMinorOrNull } from '../rows';

/** Refuses `PRICE_LIST_INVALID` when a price list that was just saved could never hold. */
export async function checkPriceList(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await keepNames(trx, allRulesOf(['price_lists']));
    const { refusals } = await findPriceListWeaknesses(trx, documentId);
    const [first] = refusals;
    if (first) throw new DomainError('PRICE_LIST_INVALID', first.message, { reason: first.code, field: first.field });
  });
}

/** Refuses `PRICE_LIST_INVALID` when a list with prices is given another currency: 10.00 EUR would become 1000 JPY. */
export async function keepCurrency(
  strapi: Core.Strapi,
  documentId: string | null,
  { currency }: Readonly<{ currency?: unknown }>,
): Promise<void> {
  if (documentId === null || currency === undefined) return;
  const priced = await strapi.db.transaction(({ trx }) =>
    trx('price_lists as l').join('prices as p', 'p.price_list_id', 'l.id').where({ 'l.document_id': documentId }).first('l.currency'),
  );
  if (!priced || priced.currency === currency) return;
  const message = `The list holds prices in ${priced.currency}, and would count them in another currency. Make a new list for it.`;
  throw new DomainError('PRICE_LIST_INVALID', message, { reason: 'CURRENCY_IN_USE', field: 'currency' });
}

/** What is wrong with a price list and its prices, or may be, in sentences for staff. Refuses `PRICE_LIST_INVALID` when there is none. */
export async function findPriceListWeaknesses(db: Knex, documentId: string): Promise<CheckResult> {
  const list = await db('price_lists').where({ document_id: documentId }).first();
  if (!list) throw new DomainError('PRICE_LIST_INVALID', 'There is no such price list. Save it first.');
  const draft: PriceListDraft = {
    kind: list.kind,
    currency: list.currency,
    taxIncluded: list.tax_included,
    enabled: list.enabled,
    startsAt: toDate(list.starts_at),
    endsAt: toDate(list.ends_at),
    channels: toJson<string[] | null>(list.channels) ?? [],
    countries: toJson<string[] | null>(list.countries) ?? [],
    areGroupsGone: await areGroupsGone(db, list),
    prices: await loadPriceDrafts(db, list),
  };
  return check(draft, { now: new Date() });
}

/** It was for customer groups, and all of them were deleted. */
async function areGroupsGone(db: Knex, { id, named_documents: kept }: PriceListsRow): Promise<boolean> {
  const { customerGroups = [] } = toJson<{ customerGroups?: string[] } | null>(kept) ?? {};
  if (customerGroups.length === 0) return false;
  return (await db('price_lists_customer_groups_lnk').where({ price_list_id: id }).first('id')) === undefined;
}

type DraftRow = Readonly<
  Pick<PricesRow, 'amount' | 'compare_at' | 'min_quantity'> & {
    variant: VariantsRow['document_id'];
    usual_amount: PricesRow['amount'] | null;
    usual_tax_included: PriceListsRow['tax_included'] | null;
  }
>;

/** The prices of a list, each beside what one piece usually costs: its lowest price for everybody in a list that is no sale. */
async function loadPriceDrafts(db: Knex, list: PriceListsRow): Promise<PriceDraft[]> {
  const { rows } = await db.raw<Result<DraftRow>>(
    `select v.document_id as variant, p.amount, p.compare_at, p.min_quantity, usual.amount as usual_amount, usual.tax_included as usual_tax_included
       from prices p
       join variants v on v.id = p.variant_id
       left join lateral (
         select other.amount, l.tax_included
           from prices other join price_lists l on l.id = other.price_list_id
          where other.variant_id = p.variant_id and other.min_quantity = 1 and l.id <> :list and l.kind = 'base' and l.enabled and l.currency = :currency
          order by other.amount limit 1
       ) usual on true
      where p.price_list_id = :list order by v.sku, p.min_quantity`,
    { list: list.id, currency: list.currency },
  );
  return rows.map((row) => ({
    variantId: row.variant,
    amount: toMinor(row.amount),
    compareAt: toMinorOrNull(row.compare_at),
    minQuantity: row.min_quantity,
    usual: row.usual_amount === null ? null : { amount: toMinor(row.usual_amount), taxIncluded: row.usual_tax_included === true },
  }));
}
