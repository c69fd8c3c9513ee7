import { highestPrice } from '../money/highest-price';
import type { Minor } from '../money/money';
import { earliest } from '../pricing/earliest';
import { refusal, type Remark } from '../pricing/finding';
import { createKindList, type KindList } from '../promotions/kind-list';
import type { DeliveryDecision, DeliveryFacts, DeliveryReason, DeliveryRule, MethodRule, ReasonParams } from './delivery-rule';

type Outcome = Readonly<{ price: Minor }> | Readonly<{ notOffered: DeliveryReason }>;

/** A kind of rule as the shop may ask it: it never throws. */
export type GuardedDeliveryRule = Readonly<{
  decide(rule: MethodRule, facts: DeliveryFacts): Outcome;
  nextChangeAt(rule: MethodRule, now: Date): Date | null;
  check(rule: MethodRule): readonly Remark[];
}>;

/** The kinds of rules delivery methods can have: ours and those of plugins come through the same door. */
export const deliveryRules: KindList<GuardedDeliveryRule> = createKindList<GuardedDeliveryRule>({});

/**
 * What a method costs in the end, or why it is not offered. Rules are asked in the order staff put them; the first that does not offer it
 * has the last word. A kind nobody knows offers nothing: without its plugin, goods could go where they must not.
 */
export function decideDelivery(rules: readonly MethodRule[], facts: Omit<DeliveryFacts, 'price'>, price: Minor): Outcome {
  let cost = price;
  for (const rule of rules) {
    const outcome = deliveryRules.get(rule.kind)?.decide(rule, { ...facts, price: cost }) ?? withheld('RULE_UNKNOWN');
    if ('notOffered' in outcome) return outcome;
    cost = outcome.price;
  }
  return { price: cost };
}

/** When the rules may decide otherwise. */
export const nextDeliveryChange = (rules: readonly MethodRule[], now: Date): Date | null =>
  earliest(rules.map((rule) => deliveryRules.get(rule.kind)?.nextChangeAt(rule, now) ?? null));

const withheld = (code: string, params: ReasonParams = {}): Outcome => ({ notOffered: { code, params } });

/**
 * A rule as whoever asks may trust it. One that throws, or answers what is no decision, does not offer the method (`RULE_FAILED`): another
 * price would be a guess. Other methods, and the cart, live on.
 */
export function guardDeliveryRule<Parameters>(
  kind: string,
  rule: DeliveryRule<Parameters>,
  onFault: (kind: string, fault: unknown) => void,
): GuardedDeliveryRule {
  const guarded = <T>(instead: T, ask: () => T): T => {
    try {
      return ask();
    } catch (error) {
      onFault(kind, error);
      return instead;
    }
  };
  // A kind is asked only about rules of its own.
  const parametersOf = ({ parameters }: MethodRule) => parameters as Parameters;
  return {
    decide: (own, facts) => guarded(withheld('RULE_FAILED'), () => outcomeOf(rule.decide(parametersOf(own), frozen(facts)), facts)),
    nextChangeAt: (own, now) =>
      guarded<Date | null>(null, () => {
        const at: unknown = rule.nextChangeAt?.(parametersOf(own), new Date(now)) ?? null;
        if (at === null || (at instanceof Date && !Number.isNaN(at.getTime()))) return at;
        throw new TypeError('nextChangeAt() answers a date, or null');
      }),
    check: (own) => guarded([failedCheck()], () => [...(rule.check?.(parametersOf(own)) ?? [])]),
  };
}

/** What a decision comes to; throws what is wrong with it. */
function outcomeOf(decision: DeliveryDecision, { price }: DeliveryFacts): Outcome {
  if (decision === null) return { price };
  if ('notOffered' in decision) return withheld(checkedCode(decision.notOffered), checkedParams(decision.params ?? {}));
  if ('surcharge' in decision) return { price: checkedPrice(price + checkedPrice(decision.surcharge)) };
  if ('price' in decision) return { price: checkedPrice(decision.price) };
  throw new TypeError('decide() answers notOffered, surcharge or price, or null');
}

function checkedPrice(amount: unknown): Minor {
  if (Number.isSafeInteger(amount) && (amount as Minor) >= 0 && (amount as Minor) <= highestPrice) return amount as Minor;
  throw new RangeError(`A delivery cannot cost ${String(amount)}`);
}

function checkedCode(code: unknown): string {
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,59}$/.test(code)) return code;
  throw new TypeError(`"${String(code)}" is no code: capital letters, digits and underscores`);
}

function checkedParams(params: ReasonParams): ReasonParams {
  const isTold = (value: unknown) => value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (Object.values(params).every(isTold)) return { ...params };
  throw new TypeError('The params of a reason are texts, numbers, true, false or null');
}

const failedCheck = (): Remark =>
  refusal('RULE_FAILED', '', 'The plugin this is from could not check it. Ask whoever looks after the shop; the log says what happened.');

// Other rules are asked with the same facts.
function frozen(facts: DeliveryFacts): DeliveryFacts {
  if (!Object.isFrozen(facts.lines)) Object.freeze(facts.lines).forEach(Object.freeze);
  if (facts.address) Object.freeze(facts.address);
  if (facts.zones) Object.freeze(facts.zones);
  Object.freeze(facts.locations);
  return Object.freeze(facts);
}
