import type { AppliedDiscount, PricedBasket } from '../../domain/cart/basket';
import type { Currency, Minor, Money } from '../../domain/money/money';

/** How what the rules computed is shown: in carts and quotes alike. */

export type ToMoney = (amount: Minor) => Money;

export const moneyIn =
  (currency: Currency): ToMoney =>
  (amount) => ({ amount, currency });

export const totalsView = ({ items, discounts, delivery, tax, total }: PricedBasket['totals'], money: ToMoney) => ({
  items: money(items),
  discounts: money(discounts),
  delivery: money(delivery),
  tax: money(tax),
  total: money(total),
});

/** A discount on a line, on delivery or on the whole. */
export const discountView = (
  { discountId, name, code, amount }: Pick<AppliedDiscount, 'discountId' | 'name' | 'code' | 'amount'>,
  money: ToMoney,
) => ({
  id: discountId,
  name,
  code,
  amount: money(amount),
});

export const appliedView = ({ phase, ...discount }: AppliedDiscount, money: ToMoney) => ({ ...discountView(discount, money), phase });
