import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { checkSale, type SaleDraft } from '../../../domain/pricing/check-sale';
import type { CheckResult } from '../../../domain/pricing/finding';
import type { SaleTerms } from '../../../domain/pricing/sale';
import { onlyRow, preparedStatement } from '../../prepared-statement';
import type { StoreSettings } from '../../store/store-settings';

/** All ids a sale names. */
export const namedIn = ({ scope, except, priceLists, customerGroups }: SaleTerms): string[] => [
  ...(scope.kind === 'some' ? [...scope.products, ...scope.categories, ...scope.brands] : []),
  ...[...except, ...priceLists, ...customerGroups],
];

/** The same with what each must be: a price list is no customer group. */
const namedKinds = ({ scope, except, priceLists, customerGroups }: SaleTerms): (readonly [id: string, kind: string])[] => {
  const of = (ids: readonly string[], kind: string) => ids.map((id) => [id, kind] as const);
  const inScope =
    scope.kind === 'some' ? [...of(scope.products, 'product'), ...of(scope.categories, 'category'), ...of(scope.brands, 'brand')] : [];
  return [...inScope, ...of(except, 'product'), ...of(priceLists, 'list'), ...of(customerGroups, 'group')];
};

/** What is wrong with a sale, or may be, in sentences for staff. `id`: of the sale, where it is saved already. */
export async function findSaleWeaknesses(
  db: Knex,
  { id, draft }: Readonly<{ id: string | null; draft: SaleDraft }>,
  { currencies }: Pick<StoreSettings, 'currencies'>,
): Promise<CheckResult> {
  const named = namedKinds(draft.terms);
  const { unknown, others } = onlyRow(
    await preparedStatement<{ unknown: string[] | null; others: number }>(
      db,
      `select (select count(*)::int from sales where enabled and (ends_at is null or ends_at > now()) and document_id is distinct from :id::text) as others,
        (select array_agg(n.id) from unnest(:ids::text[], :kinds::text[]) n(id, kind)
          where not case n.kind when 'product' then exists (select 1 from products where document_id = n.id)
                                when 'category' then exists (select 1 from categories where document_id = n.id)
                                when 'brand' then exists (select 1 from brands where document_id = n.id)
                                when 'list' then exists (select 1 from price_lists where document_id = n.id)
                                else exists (select 1 from customer_groups where document_id = n.id) end) as unknown`,
      { id, ids: named.map(([each]) => each), kinds: named.map(([, kind]) => kind) },
    ),
  );
  return checkSale(draft, { now: new Date(), currencies, unknown: unknown ?? [], others });
}

/** Refuses `SALE_INVALID` when it could never hold. */
export function refuseInvalid({ refusals }: CheckResult): void {
  const [first] = refusals;
  if (first) throw new DomainError('SALE_INVALID', first.message, { reason: first.code, field: first.field });
}
