import type { Money } from '../../../domain/money/money';
import type { Targets } from '../../../domain/promotions/discount';

/** An effect or a condition as it is filled in: its component, and its fields by name. */
export type DraftPart = Readonly<{ component: string; values: Readonly<Record<string, unknown>> }>;

/** A discount as its desk has it, whether it is saved or not. What is counted per order of names stands in lists of ids. */
export type DiscountDraft = Readonly<{
  name: string;
  /** What customers read in other languages, by language. */
  names: Readonly<Record<string, string>>;
  enabled: boolean;
  method: 'automatic' | 'code';
  startsAt: Date | null;
  endsAt: Date | null;
  effect: DraftPart | null;
  conditions: readonly DraftPart[];
  targets: Targets;
  priority: number;
  stopFurther: boolean;
  group: string | null;
  combinesWithLine: boolean;
  combinesWithOrder: boolean;
  combinesWithDelivery: boolean;
  maxDiscount: readonly Money[];
  limitTotal: number | null;
  limitPerCustomer: number | null;
  budget: readonly Money[];
  note: string | null;
}>;
