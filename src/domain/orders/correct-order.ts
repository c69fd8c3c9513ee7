import { DomainError } from '../domain-error';
import { isOver, type OrderState } from './order-state';

type Place = Readonly<{ country: string; region?: string | undefined }>;

/** Whether contact and address may still be put right: something of the order waits to be sent. */
export const mayCorrect = (state: OrderState): boolean =>
  !isOver(state) &&
  state.status !== 'completed' &&
  (state.fulfilmentStatus === 'unfulfilled' || state.fulfilmentStatus === 'partially_fulfilled');

const sameText = (one: string | undefined, other: string | undefined): boolean =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();

/**
 * Prices, tax and delivery were decided by the country and its region, so that neither is put right. Refuses
 * `ADDRESS_CHANGES_PRICE`.
 */
export function assertSamePrice(before: Place, after: Place): void {
  if (before.country === after.country && sameText(before.region, after.region)) return;
  throw new DomainError('ADDRESS_CHANGES_PRICE', 'In another country or region the order costs something else', {
    country: before.country,
    region: before.region ?? null,
  });
}
