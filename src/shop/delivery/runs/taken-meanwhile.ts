import { DomainError } from '../../../domain/domain-error';

/**
 * Does what two may do at once. The indexes say who was first, of an order and of a courier's day; the other is refused `DELIVERY_RUN_CHANGED`, and
 * looks again.
 */
export async function firstOnly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23505') throw error;
    throw new DomainError('DELIVERY_RUN_CHANGED', 'Somebody gave these orders or couriers a run in this moment: look again');
  }
}
