import type { Currency, Minor, Money } from '../money/money';
import type { Remark } from '../pricing/finding';
import type { DiscountPhase, Effect, EffectKind, NotAppliedReason, PluginEffect } from './discount';
import type { DiscountContext } from './remaining-basket';
import type { DiscountAmount } from './discount-amount';

/**
 * What one kind of effect does: a pure function of what is left. The engine asks it when the discount's turn comes,
 * limits the answer, takes it off and records it.
 */
export type EffectRule<E = Effect | PluginEffect> = Readonly<{
  phase: DiscountPhase;
  /** The effect itself says what it acts on, so targets mean nothing beside it. */
  ignoresTargets?: true;
  /** Customers have a balance for it, such as points: it takes no more than that, nothing from a stranger, and once in a basket. */
  hasBalance?: true;
  /** Answers what it takes (nothing is an answer), or why it has nothing to act on. Never more than is left of a unit. */
  apply(effect: E, context: DiscountContext): DiscountAmount | NotAppliedReason;
  /** Answers what staff must mend or should look at before they save it. Fields are paths below the effect. */
  check?(effect: E): readonly Remark[];
}>;

/** The effect of one kind, with its parameters. */
export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** The amount in this currency; undefined where the shop gave none. */
export function amountIn(amounts: readonly Money[], currency: Currency): Minor | undefined {
  return amounts.find((money) => money.currency === currency)?.amount;
}
