import type { Remark } from '../pricing/finding';
import type { Condition, ConditionKind, NotAppliedReason, PluginCondition } from './discount';
import type { RemainingBasket, RemainingLine } from './remaining-basket';

/** When one kind of condition holds. It is asked when the discount's turn comes, and sees what earlier ones left. */
export type ConditionRule<C = Condition | PluginCondition> = Readonly<{
  /** Answers why it does not hold; null where it does. */
  refuses(condition: C, basket: RemainingBasket): NotAppliedReason | null;
  /** For a condition on single lines: the discount leaves out the lines it does not allow, and says `reason` where none remains. */
  perLine?: Readonly<{ allows(condition: C, line: RemainingLine): boolean; reason: NotAppliedReason }>;
  /** For a condition on time: the next instant at which the answer may differ. It may be early, but never late. */
  nextChangeAt?(condition: C, now: Date): Date | null;
  /** Answers what staff must mend or should look at before they save it. Fields are paths below the condition. */
  check?(condition: C): readonly Remark[];
}>;

/** The condition of one kind, with its parameters. */
export type ConditionOf<K extends ConditionKind> = Extract<Condition, { kind: K }>;
