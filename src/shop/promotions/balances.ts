import type { Knex } from 'knex';
import type { PricedBasket } from '../../domain/cart/basket';
import type { Currency, Minor } from '../../domain/money/money';
import type { Discount, DiscountUsage } from '../../domain/promotions/discount';
import { askPlugin } from '../plugin-fault';
import { preparedStatement } from '../prepared-statement';
import { isDomainError } from '../../domain/domain-error';
import { balanceOfKind, type Balance } from './discount-kinds';

/** A discount whose customers have a balance for it, such as points. */
export type SpendingDiscount = Readonly<{ id: string; kind: string; parameters: unknown; balance: Balance<unknown> }>;
type Spender = Readonly<{ customerId: number; currency: Currency; exceptOrder: string | null }>;

/** Those of the discounts that spend a balance. */
export const spendingDiscounts = (discounts: readonly Discount[]): SpendingDiscount[] =>
  discounts.flatMap(({ id, effect }) => {
    const balance = 'parameters' in effect ? balanceOfKind(effect.kind)?.balance : undefined;
    return balance && 'parameters' in effect ? [{ id, kind: effect.kind, parameters: effect.parameters, balance }] : [];
  });

/** What the customer may still have taken off by each of them; null where its plugin does not answer. */
export async function loadBalances(
  db: Knex,
  discounts: readonly SpendingDiscount[],
  spender: Spender,
): Promise<ReadonlyMap<string, Minor | null>> {
  const balances = new Map<string, Minor | null>();
  for (const discount of discounts) balances.set(discount.id, await loadBalance(db, discount, spender).catch(nullOfFault));
  return balances;
}

const nullOfFault = (error: unknown): null => {
  if (isDomainError(error) && error.code === 'PLUGIN_FAILED') return null;
  throw error;
};

const loadBalance = (db: Knex, { kind, parameters, balance }: SpendingDiscount, spender: Spender): Promise<Minor> =>
  ask(kind, async () => {
    const left = await balance.load(db, { ...spender, parameters });
    if (Number.isSafeInteger(left)) return left;
    throw new TypeError(`load() answers a whole number of the smallest unit of the currency, not ${left}`);
  });

const ask = <T>(kind: string, work: () => Promise<T>): Promise<T> => askPlugin(kind, balanceOfKind(kind)?.onFault ?? (() => {}), work);

/** What is known of the use of discounts, with balances. */
export const withBalances = (usage: Readonly<Record<string, DiscountUsage>>, balances: ReadonlyMap<string, Minor | null>) => ({
  ...usage,
  ...Object.fromEntries([...balances].map(([id, balance]) => [id, { total: 0, byCustomer: 0, spent: 0, ...usage[id], balance }])),
});

type Spending = Readonly<{
  discounts: PricedBasket['discounts'];
  spending: readonly SpendingDiscount[];
  customerId: number | null;
  currency: Currency;
}>;

/** The discounts that took something off a balance, with how much. */
const spentBy = ({ discounts, spending }: Spending) =>
  discounts.flatMap(({ discountId, amount }) => {
    const discount = spending.find(({ id }) => id === discountId);
    return discount ? [{ discount, amount }] : [];
  });

/**
 * Locks the balances an order spends and says whether there is still as much in each as it was priced with: the customer may have
 * checked out another cart since.
 */
export async function lockBalances(trx: Knex.Transaction, order: Spending): Promise<boolean> {
  const spent = spentBy(order);
  const { customerId, currency } = order;
  if (spent.length === 0 || customerId === null) return spent.length === 0;
  await preparedStatement(
    trx,
    `select count(pg_advisory_xact_lock(hashtextextended(key, 0))) from (select key from unnest(:keys::text[]) key order by 1) keys`,
    { keys: spent.map(({ discount }) => `balance:${discount.kind}:${customerId}`) },
  );
  for (const { discount, amount } of spent)
    if ((await loadBalance(trx, discount, { customerId, currency, exceptOrder: null })) < amount) return false;
  return true;
}

/** Takes off the balances what an order spends, in its transaction. */
export async function takeBalances(
  trx: Knex.Transaction,
  order: Spending,
  { orderId, now }: Readonly<{ orderId: string; now: Date }>,
): Promise<void> {
  const { customerId, currency } = order;
  for (const { discount, amount } of spentBy(order)) {
    if (customerId === null) throw new Error('Nobody has a balance who is not known');
    const { kind, parameters, balance } = discount;
    await ask(kind, () => balance.take(trx, { customerId, orderId, parameters, amount, currency, now }));
  }
}
