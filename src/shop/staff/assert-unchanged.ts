import { DomainError } from '../../domain/domain-error';

/** Refuses `EDIT_CONFLICT` where somebody has saved since it was opened; whoever does not say when they opened it writes over what is there. */
export function assertUnchanged(row: Readonly<{ changed_at: Date }>, openedAt: string | undefined): void {
  const changedAt = row.changed_at.toISOString();
  if (openedAt !== undefined && new Date(openedAt).toISOString() !== changedAt)
    throw new DomainError('EDIT_CONFLICT', 'Somebody else saved this meanwhile. Compare, then save again.', { changedAt });
}
