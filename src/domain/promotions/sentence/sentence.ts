import type { Money } from '../../money/money';
import type { Condition, Discount, Effect, PluginCondition, PluginEffect, Targets } from '../discount';
import { isEverything } from '../remaining-basket';
import { conditionPart } from './condition-part';
import { effectPart } from './effect-part';
import { writingIn, type SentenceContext, type Writing } from './writing';

/** What of a discount its sentence tells. Without an effect it tells the rest. */
export type ToldDiscount = Pick<Discount, 'method' | 'startsAt' | 'endsAt' | 'conditions' | 'targets' | 'policy'> &
  Readonly<{ effect: Discount['effect'] | null }>;

/**
 * A discount as a person says it: "3 for 2 on Socks, in the app, Fridays 18:00–24:00, not on sale goods, until 5,000 € are spent". What is
 * the same for most of them, such as the priority, is not told.
 */
export function sentenceOf(discount: ToldDiscount, context: SentenceContext): string {
  const writing = writingIn(context);
  const { words, amounts, moment } = writing;
  const { effect, targets, conditions, policy, method, startsAt, endsAt } = discount;
  const parts = [
    ...(effect === null
      ? []
      : [isOfPlugin(effect) ? pluginEffect(effect, targets, writing, context) : effectPart(effect, targets, writing)]),
    ...conditions.map((one) => (isOfPlugin(one) ? pluginPart(one, writing, context) : conditionPart(one, writing, context))),
    ...(method === 'code' ? [words.byCode] : []),
    ...(startsAt === null ? [] : [words.from(moment(startsAt))]),
    ...(endsAt === null ? [] : [words.until(moment(endsAt))]),
    ...(policy.limitPerCustomer === null || conditions.some(({ kind }) => kind === 'first_order')
      ? []
      : [words.perCustomer(policy.limitPerCustomer)]),
    ...(policy.limitTotal === null ? [] : [words.firstOrders(policy.limitTotal)]),
    ...(policy.maxDiscount.length === 0 ? [] : [words.atMost(amounts(policy.maxDiscount))]),
    ...(policy.budget.length === 0 ? [] : [words.budget(amounts(policy.budget))]),
  ].filter((part) => part !== '');
  return capital(parts.join(', '));
}

const isOfPlugin = (part: Effect | Condition | PluginEffect | PluginCondition): part is PluginEffect | PluginCondition =>
  'parameters' in part;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('uk') + text.slice(1);

const pluginEffect = (effect: PluginEffect, targets: Targets, writing: Writing, context: SentenceContext): string =>
  pluginPart(effect, writing, context) + (isEverything(targets) ? '' : ` ${writing.words.on(writing.goods(targets))}`);

/** What the plugin says it does, with its parameters in it. */
function pluginPart(
  { kind, parameters }: PluginEffect | PluginCondition,
  writing: Writing,
  { language, kindSentence }: SentenceContext,
): string {
  const template = kindSentence(kind)?.[language];
  if (template === undefined) return writing.words.unknown;
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(parameters, name) ? parameterText(name, parameters[name], writing) : '…',
  );
}

function parameterText(name: string, value: unknown, writing: Writing): string {
  if (typeof value === 'number') return /basisPoints$/i.test(name) ? writing.percent(value) : writing.count(value);
  if (isTargets(value)) return isEverything(value) ? writing.words.everything : writing.goods(value);
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '…';
  const list: readonly unknown[] = value;
  return list.every(isMoney) ? writing.amounts(list) : writing.names(list.map(String));
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'amount' in value &&
  typeof value.amount === 'number' &&
  'currency' in value &&
  typeof value.currency === 'string';
const isTargets = (value: unknown): value is Targets =>
  typeof value === 'object' &&
  value !== null &&
  (['products', 'variants', 'categories', 'brands'] as const).every((part) => Array.isArray((value as Partial<Targets>)[part]));
