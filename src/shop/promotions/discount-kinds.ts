import type { Knex } from 'knex';
import { discountConditions } from '../../domain/promotions/conditions';
import type { PluginCondition, PluginEffect } from '../../domain/promotions/discount';
import { discountEffects } from '../../domain/promotions/effects';
import type { Currency, Minor } from '../../domain/money/money';
import { guardCondition, guardEffect, type PluginConditionRule, type PluginEffectRule } from '../../domain/promotions/plugin-kinds';
import type { KindSentence } from '../../domain/promotions/sentence/words';
import { addedForm, populateOf, readParameters, type AddedForm, type Form, type Kind, type StoredParameters } from '../parameters-form';
import type { OnPluginFault } from '../plugin-fault';

/** What customers of an effect have to spend, such as points. */
export type Balance<Parameters> = Readonly<{
  /**
   * What the customer may still have taken off, in the smallest unit of `currency`. What the order `exceptOrder` took counts as not
   * taken. Asked for prices, and again in the transaction of the order, under a lock of this customer's balance. Two seconds at most.
   */
  load(
    db: Knex,
    asked: Readonly<{ customerId: number; currency: Currency; parameters: Parameters; exceptOrder: string | null }>,
  ): Promise<Minor>;
  /**
   * Writes down what an order takes, in the transaction that writes the order. It counts as long as `discount_redemptions` of the order are
   * not `released`, which they are when it is not paid for, or cancelled.
   */
  take(trx: Knex.Transaction, taken: TakenBalance<Parameters>): Promise<void>;
}>;
export type TakenBalance<Parameters> = Readonly<{
  customerId: number;
  orderId: string;
  parameters: Parameters;
  amount: Minor;
  currency: Currency;
  now: Date;
}>;

/**
 * What staff read of it in the sentence of a discount, in English and Ukrainian, with its parameters in it by their names: `{products} products
 * in the basket`. Without it they read the name of its form.
 */
type Told = Readonly<{ sentence?: KindSentence }>;
/** An effect that a plugin brings. */
export type AddedEffect<Parameters> = Omit<PluginEffectRule<Parameters>, 'hasBalance'> &
  Form<Parameters> &
  Told &
  Readonly<{ balance?: Balance<Parameters> }>;
/** A condition that a plugin brings. */
export type AddedCondition<Parameters> = PluginConditionRule<Parameters> & Form<Parameters> & Told;

type Zone = 'effect' | 'conditions';
type Added = AddedForm & Readonly<{ zone: Zone; sentence: KindSentence; balance?: Balance<unknown> }>;

const added = new Map<Kind, Added>();

/** Adds an effect that staff can choose from now on. `kind` is the plugin's name and its own: `loyalty.spend_points`. */
export function addEffect<Parameters>(kind: Kind, effect: AddedEffect<Parameters>, onFault: OnPluginFault): void {
  const { balance, ...rule } = effect;
  discountEffects.add(kind, guardEffect(kind, { ...rule, ...(balance ? { hasBalance: true } : {}) }, onFault));
  // The parameters a kind is asked with are those it read itself.
  const own = balance ? { balance: balance as Balance<unknown> } : {};
  added.set(kind, { ...addedForm(kind, effect, onFault), zone: 'effect', sentence: sentenceOfKind(effect), ...own });
}

/** Adds a condition that staff can choose from now on. */
export function addCondition<Parameters>(kind: Kind, condition: AddedCondition<Parameters>, onFault: OnPluginFault): void {
  discountConditions.add(kind, guardCondition(kind, condition, onFault));
  added.set(kind, { ...addedForm(kind, condition, onFault), zone: 'conditions', sentence: sentenceOfKind(condition) });
}

const sentenceOfKind = ({ sentence, form: { displayName } }: Told & Pick<Form<unknown>, 'form'>): KindSentence =>
  sentence ?? { en: displayName, uk: displayName };

/** What the sentence of a discount says of a plugin's kind. */
export const kindSentence = (kind: string): KindSentence | undefined => added.get(kind as Kind)?.sentence;

/** The kinds of plugins, with the component of each and the place of a discount it goes to. */
export const addedKinds = (): readonly Added[] => [...added.values()];

/** What Strapi has to load of the components of plugins in a zone, by component. */
export const addedPopulate = (zone: Zone): Readonly<Record<string, unknown>> =>
  populateOf(addedKinds().filter((kind) => kind.zone === zone));

/** The effect or condition of a plugin as it is stored; null where the component is of no plugin. Refuses `PLUGIN_FAILED`. */
export function readAdded(component: string, stored: StoredParameters): PluginEffect | PluginCondition | null {
  const kind = addedKinds().find((one) => one.component === component);
  return kind ? readParameters(kind, stored) : null;
}

/** What an effect that spends a balance spends it by. */
export const balanceOfKind = (kind: string): Pick<Added, 'balance' | 'onFault'> | undefined => added.get(kind as Kind);
