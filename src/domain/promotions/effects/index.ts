import type { EffectKind } from '../discount';
import type { EffectOf, EffectRule } from '../effect-rule';
import { createKindList, type KindList } from '../kind-list';
import { amountOffLines } from './amount-off-lines';
import { amountOffOrder } from './amount-off-order';
import { buyXGetY } from './buy-x-get-y';
import { buyXGetYAmount } from './buy-x-get-y-amount';
import { cheapestFree } from './cheapest-free';
import { fixedPrice } from './fixed-price';
import { fixedPriceOrder } from './fixed-price-order';
import { fixedPriceSet } from './fixed-price-set';
import { freeDelivery } from './free-delivery';
import { giftProduct } from './gift-product';
import { percentOffDelivery } from './percent-off-delivery';
import { percentOffLines } from './percent-off-lines';
import { percentOffOrder } from './percent-off-order';
import { reducedDelivery } from './reduced-delivery';
import { tieredPercent } from './tiered-percent';

/** Every kind of effect. One that is missing, or belongs to another kind, does not compile. */
const builtIn: Readonly<{ [K in EffectKind]: EffectRule<EffectOf<K>> }> = {
  percent_off_lines: percentOffLines,
  amount_off_lines: amountOffLines,
  fixed_price: fixedPrice,
  buy_x_get_y: buyXGetY,
  buy_x_get_y_amount: buyXGetYAmount,
  fixed_price_set: fixedPriceSet,
  cheapest_free: cheapestFree,
  tiered_percent: tieredPercent,
  percent_off_order: percentOffOrder,
  amount_off_order: amountOffOrder,
  fixed_price_order: fixedPriceOrder,
  free_delivery: freeDelivery,
  percent_off_delivery: percentOffDelivery,
  reduced_delivery: reducedDelivery,
  gift_product: giftProduct,
};

/** The effects discounts can have: ours, and those that plugins add at start. */
export const discountEffects: KindList<EffectRule> = createKindList<EffectRule>(builtIn);
