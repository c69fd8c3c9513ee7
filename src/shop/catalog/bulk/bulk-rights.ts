import type { BulkChange } from '../../../domain/catalogue/bulk-change';
import { DomainError } from '../../../domain/domain-error';

/** What somebody may do of a change: see and edit prices, show products to customers in a language. */
export type BulkRights = Readonly<{ prices: boolean; mayShow: (language: string) => boolean }>;

const shownBy = (change: BulkChange): readonly string[] => {
  if (change.kind === 'prices') return [];
  return 'languages' in change ? change.languages : change.show;
};

/** Refuses `EDIT_NOT_ALLOWED` where they may not do it product by product either. */
export function assertMayChange(change: BulkChange, { prices, mayShow }: BulkRights): void {
  if (change.kind === 'prices' && !prices)
    throw new DomainError('EDIT_NOT_ALLOWED', 'You may not change prices here.', { field: 'change.kind' });
  const closed = shownBy(change).find((language) => !mayShow(language));
  if (closed !== undefined)
    throw new DomainError('EDIT_NOT_ALLOWED', `You may not publish products in this language here: ${closed}.`, { language: closed });
}
