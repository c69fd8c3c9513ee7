import type { Minor } from '../money/money';
import { sumOfRuns, zipRuns, type UnitRun } from '../money/unit-runs';
import { refusal, type Remark } from '../pricing/finding';
import type { ConditionRule } from './condition-rule';
import { notAppliedReasons, type DiscountPhase, type NotAppliedReason, type PluginCondition, type PluginEffect } from './discount';
import type { DiscountAmount, LineDiscountAmount } from './discount-amount';
import type { EffectRule } from './effect-rule';
import type { DiscountContext, RemainingBasket, RemainingLine } from './remaining-basket';

/** An effect as a plugin writes it: what an `EffectRule` does, asked with the parameters staff gave it. */
export type PluginEffectRule<Parameters> = Readonly<{
  phase: DiscountPhase;
  ignoresTargets?: true;
  hasBalance?: true;
  apply(parameters: Parameters, context: DiscountContext): DiscountAmount | NotAppliedReason;
  check?(parameters: Parameters): readonly Remark[];
}>;

/** A condition as a plugin writes it: what a `ConditionRule` does, asked with the parameters staff gave it. */
export type PluginConditionRule<Parameters> = Readonly<{
  refuses(parameters: Parameters, basket: RemainingBasket): NotAppliedReason | null;
  perLine?: Readonly<{ allows(parameters: Parameters, line: RemainingLine): boolean; reason: NotAppliedReason }>;
  nextChangeAt?(parameters: Parameters, now: Date): Date | null;
  check?(parameters: Parameters): readonly Remark[];
}>;

/** Hears of what a plugin did wrong, so that it can be written down. */
export type OnFault = (kind: string, fault: unknown) => void;

/**
 * The effect of a plugin as the engine may ask it. One that throws, or answers what is no discount, takes nothing off (`KIND_FAILED`): the
 * basket is priced without it, and nobody pays for the fault of a plugin but who brought it.
 */
export function guardEffect<Parameters>(kind: string, rule: PluginEffectRule<Parameters>, onFault: OnFault): EffectRule {
  const guarded = guard(kind, onFault);
  return {
    phase: rule.phase,
    ...(rule.ignoresTargets ? { ignoresTargets: true } : {}),
    ...(rule.hasBalance ? { hasBalance: true } : {}),
    apply: (effect, context) =>
      guarded<DiscountAmount | NotAppliedReason>('KIND_FAILED', () => {
        const answer: unknown = rule.apply(parametersOf(effect), frozen(context));
        return isReason(answer) ? answer : checkedAmount(answer, rule.phase, context);
      }),
    check: (effect) => guarded([failedCheck()], () => [...(rule.check?.(parametersOf(effect)) ?? [])]),
  };
}

/** The condition of a plugin as the engine may ask it. One that throws, or answers what is no reason, does not hold (`KIND_FAILED`). */
export function guardCondition<Parameters>(kind: string, rule: PluginConditionRule<Parameters>, onFault: OnFault): ConditionRule {
  const guarded = guard(kind, onFault);
  const { perLine } = rule;
  return {
    refuses: (condition, basket) =>
      guarded<NotAppliedReason | null>('KIND_FAILED', () => {
        const answer: unknown = rule.refuses(parametersOf(condition), frozen(basket));
        if (answer === null || isReason(answer)) return answer;
        throw new TypeError('refuses() answers a reason, or null where the condition holds');
      }),
    ...(perLine && {
      perLine: {
        // What cannot be asked is allowed nothing.
        allows: (condition, line) => guarded(false, () => perLine.allows(parametersOf(condition), frozenLine(line)) === true),
        reason: perLine.reason,
      },
    }),
    nextChangeAt: (condition, now) =>
      guarded<Date | null>(null, () => {
        const at: unknown = rule.nextChangeAt?.(parametersOf(condition), new Date(now)) ?? null;
        if (at === null || (at instanceof Date && !Number.isNaN(at.getTime()))) return at;
        throw new TypeError('nextChangeAt() answers a date, or null');
      }),
    check: (condition) => guarded([failedCheck()], () => [...(rule.check?.(parametersOf(condition)) ?? [])]),
  };
}

const guard =
  (kind: string, onFault: OnFault) =>
  <T>(instead: T, ask: () => T): T => {
    try {
      return ask();
    } catch (error) {
      onFault(kind, error);
      return instead;
    }
  };

// A kind is asked only about effects and conditions of its own.
const parametersOf = <Parameters>(of: object): Parameters => (of as PluginEffect | PluginCondition).parameters as Parameters;

const isReason = (answer: unknown): answer is NotAppliedReason => (notAppliedReasons as readonly unknown[]).includes(answer);

const failedCheck = (): Remark =>
  refusal('KIND_FAILED', '', 'The plugin this is from could not check it. Ask whoever looks after the shop; the log says what happened.');

// Others read the same lines afterwards. Whoever writes to them is told so, where it happens.
const frozen = <B extends RemainingBasket>(basket: B): B => {
  basket.lines.forEach(frozenLine);
  return Object.freeze(basket);
};
const frozenLine = (line: RemainingLine): RemainingLine => {
  if (Object.isFrozen(line)) return line;
  line.units.forEach(Object.freeze);
  Object.freeze(line.units);
  return Object.freeze(line);
};

/** What is taken, if it is anything that can be taken; throws what is wrong with it. */
function checkedAmount(answer: unknown, phase: DiscountPhase, context: DiscountContext): DiscountAmount {
  if (!isAmount(answer)) throw new TypeError('apply() answers what is taken, or a reason why nothing');
  const { lines, delivery } = answer;
  const isDelivery = phase === 'delivery';
  if (!isMinor(delivery, isDelivery ? (context.delivery?.left ?? 0) : 0)) throw new RangeError(`${delivery} is more than the delivery`);
  if (isDelivery && lines.length > 0) throw new RangeError('An effect on the delivery takes nothing off lines');
  const seen = new Set<RemainingLine>();
  for (const off of lines) {
    if (context.lines[off.line.position] !== off.line || seen.has(off.line))
      throw new RangeError('Each line is taken from once, as it was handed over');
    seen.add(off.line);
    checkLine(off);
  }
  return answer;
}

const isAmount = (answer: unknown): answer is DiscountAmount =>
  typeof answer === 'object' &&
  answer !== null &&
  'delivery' in answer &&
  'lines' in answer &&
  Array.isArray(answer.lines) &&
  answer.lines.every(isLineAmount);
const isLineAmount = (off: unknown): off is LineDiscountAmount =>
  typeof off === 'object' &&
  off !== null &&
  'line' in off &&
  typeof off.line === 'object' &&
  off.line !== null &&
  'units' in off &&
  Array.isArray(off.units);
const isMinor = (amount: unknown, most: Minor): boolean =>
  Number.isSafeInteger(amount) && (amount as Minor) >= 0 && (amount as Minor) <= most;
const countsUnits = (runs: readonly UnitRun[], quantity: number): boolean =>
  runs.every(({ count }) => Number.isSafeInteger(count) && count > 0) && runs.reduce((sum, { count }) => sum + count, 0) === quantity;

function checkLine({ line, amount, units, alike, given = 0 }: LineDiscountAmount): void {
  const { quantity } = line;
  if (!countsUnits(units, quantity)) throw new RangeError(`The units are not the ${quantity} of the line`);
  zipRuns(line.units, units, (left, off) => {
    if (!isMinor(off, left)) throw new RangeError(`A discount cannot take ${off} where ${left} is left`);
    return off;
  });
  if (amount !== sumOfRuns(units)) throw new RangeError(`${amount} is not what its units add up to`);
  const isAlike =
    !alike ||
    countsUnits(
      alike.map((count) => ({ count, amount: 0 })),
      quantity,
    );
  if (!isAlike) throw new RangeError('What is alike are not the units of the line');
  if (!isMinor(given, quantity - line.given)) throw new RangeError(`${given} units cannot be given`);
}
