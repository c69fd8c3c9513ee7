import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { SaleDraft } from '../../../domain/pricing/check-sale';
import type { Sale } from '../../../domain/pricing/sale';
import { toSale, type SaleRow } from '../../terms/sales';

/** A sale to try: as somebody would save it, or as it is saved. */
export type SaleToTry = Readonly<{ id: string | null; sale?: SaleDraft | undefined }>;

/** Sales as the simulator takes them, as if they were in use. Refuses `SALE_NOT_FOUND` for one that is neither sent nor saved. */
export async function salesToTry(strapi: Core.Strapi, tried: readonly SaleToTry[]): Promise<Sale[]> {
  const saved = tried.flatMap(({ id, sale }) => (sale === undefined && id !== null ? [id] : []));
  const rows: SaleRow[] = saved.length === 0 ? [] : await strapi.db.connection('sales').whereIn('document_id', saved).select();
  const byId = new Map(rows.map((row) => [row.document_id, toSale(row)]));
  return tried.map(({ id, sale }, index) => {
    if (sale) return { id: id ?? `unsaved-${index + 1}`, name: sale.name, startsAt: sale.startsAt, endsAt: sale.endsAt, ...sale.terms };
    const known = byId.get(id ?? '');
    if (!known)
      throw new DomainError('SALE_NOT_FOUND', 'This sale is gone. Look for it in the list.', {
        issues: [{ path: ['sales', index, 'id'], message: 'is no sale' }],
      });
    return known;
  });
}
