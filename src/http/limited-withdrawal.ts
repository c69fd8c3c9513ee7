import type { Context } from 'koa';
import { addressOf, limited } from './rate-limits';

/** Counts what does not fit, for the order and for the address: whose an order is cannot be tried out. */
export const limitedWithdrawal = <T>(ctx: Context, number: string, work: () => Promise<T>): Promise<T> =>
  limited(
    [
      { limit: 'withdrawal_order', key: number.toUpperCase() },
      { limit: 'withdrawal_address', key: addressOf(ctx) },
    ],
    { wrong: (outcome) => ('error' in outcome ? 1 : 0) },
    work,
  );
