import type { ConditionOf, ConditionRule } from '../condition-rule';
import type { ConditionKind } from '../discount';
import { createKindList, type KindList } from '../kind-list';
import { channel } from './channel';
import { containsProducts } from './contains-products';
import { customerGroup } from './customer-group';
import { deliveryZone } from './delivery-zone';
import { firstOrder } from './first-order';
import { minQuantity } from './min-quantity';
import { minSubtotal } from './min-subtotal';
import { notOnSale } from './not-on-sale';
import { paymentMethod } from './payment-method';
import { weekdayHours } from './weekday-hours';

/** Every kind of condition. One that is missing, or belongs to another kind, does not compile. */
const builtIn: Readonly<{ [K in ConditionKind]: ConditionRule<ConditionOf<K>> }> = {
  min_subtotal: minSubtotal,
  min_quantity: minQuantity,
  contains_products: containsProducts,
  customer_group: customerGroup,
  first_order: firstOrder,
  channel,
  weekday_hours: weekdayHours,
  payment_method: paymentMethod,
  delivery_zone: deliveryZone,
  not_on_sale: notOnSale,
};

/** The conditions discounts can have: ours, and those that plugins add at start. */
export const discountConditions: KindList<ConditionRule> = createKindList<ConditionRule>(builtIn);
