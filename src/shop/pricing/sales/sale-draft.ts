import type { Knex } from 'knex';
import { DomainError } from '../../../domain/domain-error';
import { checkSale, type SaleDraft } from '../../../domain/pricing/check-sale';
import type { CheckResult } from '../../../domain/pricing/finding';
import type { SaleTerms } from '../../../domain/pricing/sale';
import { preparedStatement } from '../../prepared-statement';
import type { StoreSettings } from '../../store/store-settings';

/** All ids a sale names. */
export const namedIn = ({ scope, except, priceLists, customerGroups }: SaleTerms): string[] => [
  ...(scope.kind === 'some' ? [...scope.products, ...scope.categories, ...scope.brands] : []),
  ...[...except, ...priceLists, ...customerGroups],
];

/** What is wrong with a sale, or may be, in sentences for staff. */
export async function findSaleWeaknesses(
  db: Knex,
  draft: SaleDraft,
  { currencies }: Pick<StoreSettings, 'currencies'>,
): Promise<CheckResult> {
  const { rows } = await preparedStatement<{ id: string }>(
    db,
    `select n.id from unnest(:ids::text[]) n(id)
      where not exists (select 1 from products where document_id = n.id) and not exists (select 1 from categories where document_id = n.id)
        and not exists (select 1 from brands where document_id = n.id) and not exists (select 1 from price_lists where document_id = n.id)
        and not exists (select 1 from customer_groups where document_id = n.id)`,
    { ids: namedIn(draft.terms) },
  );
  return checkSale(draft, { now: new Date(), currencies, unknown: rows.map(({ id }) => id) });
}

/** Refuses `SALE_INVALID` when it could never hold. */
export function refuseInvalid({ refusals }: CheckResult): void {
  const [first] = refusals;
  if (first) throw new DomainError('SALE_INVALID', first.message, { reason: first.code, field: first.field });
}
