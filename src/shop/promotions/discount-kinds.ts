import type { Knex } from 'knex';
import { discountConditions } from '../../domain/promotions/conditions';
import type { PluginCondition, PluginEffect } from '../../domain/promotions/discount';
import { discountEffects } from '../../domain/promotions/effects';
import type { Currency, Minor } from '../../domain/money/money';
import { guardCondition, guardEffect, type PluginConditionRule, type PluginEffectRule } from '../../domain/promotions/plugin-kinds';
import { pluginFailed, type OnPluginFault } from '../plugin-fault';

/** What staff filled in, as Strapi stored it. */
export type StoredParameters = Readonly<Record<string, unknown>>;

/** The form of an effect or condition, as a Strapi component without its names. Label and help of a field stand in `pluginOptions.admin`. */
export type ParametersForm = Readonly<{ displayName: string; icon?: string; attributes: Readonly<Record<string, object>> }>;

type Form<Parameters> = Readonly<{
  form: ParametersForm;
  /** What Strapi has to load beside the form's own fields: relations, components within it. */
  populate?: Readonly<Record<string, unknown>>;
  /** What staff filled in as the rule wants it: values JSON can hold. Asked when they save. */
  read(stored: StoredParameters): Parameters;
}>;

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

/** An effect that a plugin brings. */
export type AddedEffect<Parameters> = Omit<PluginEffectRule<Parameters>, 'hasBalance'> &
  Form<Parameters> &
  Readonly<{ balance?: Balance<Parameters> }>;
/** A condition that a plugin brings. */
export type AddedCondition<Parameters> = PluginConditionRule<Parameters> & Form<Parameters>;

type Kind = PluginEffect['kind'];
type Zone = 'effect' | 'conditions';
type Added = Form<unknown> & Readonly<{ kind: Kind; zone: Zone; component: string; balance?: Balance<unknown>; onFault: OnPluginFault }>;

const added = new Map<Kind, Added>();

/** Adds an effect that staff can choose from now on. `kind` is the plugin's name and its own: `loyalty.spend_points`. */
export function addEffect<Parameters>(kind: Kind, effect: AddedEffect<Parameters>, onFault: OnPluginFault): void {
  const { balance, ...rule } = effect;
  discountEffects.add(kind, guardEffect(kind, { ...rule, ...(balance ? { hasBalance: true } : {}) }, onFault));
  remember(kind, 'effect', effect, onFault);
}

/** Adds a condition that staff can choose from now on. */
export function addCondition<Parameters>(kind: Kind, condition: AddedCondition<Parameters>, onFault: OnPluginFault): void {
  discountConditions.add(kind, guardCondition(kind, condition, onFault));
  remember(kind, 'conditions', condition, onFault);
}

function remember<Parameters>(
  kind: Kind,
  zone: Zone,
  form: Form<Parameters> & Readonly<{ balance?: Balance<Parameters> }>,
  onFault: OnPluginFault,
): void {
  // The parameters a kind is asked with are those it read itself.
  added.set(kind, { ...(form as Form<unknown> & { balance?: Balance<unknown> }), kind, zone, component: componentOf(kind), onFault });
}

/** The component staff fill in: `loyalty.spend-points` of `loyalty.spend_points`. */
const componentOf = (kind: Kind): string => kind.replaceAll('_', '-');

/** The kinds of plugins, with the component of each and the place of a discount it goes to. */
export const addedKinds = (): readonly Added[] => [...added.values()];

/** What Strapi has to load of the components of plugins in a zone, by component. */
export const addedPopulate = (zone: Zone): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    addedKinds().flatMap((kind) => (kind.zone === zone ? [[kind.component, kind.populate ? { populate: kind.populate } : true]] : [])),
  );

/** The effect or condition of a plugin as it is stored; null where the component is of no plugin. Refuses `PLUGIN_FAILED`. */
export function readAdded(component: string, stored: StoredParameters): PluginEffect | PluginCondition | null {
  const kind = addedKinds().find((one) => one.component === component);
  if (!kind) return null;
  try {
    const parameters: unknown = JSON.parse(JSON.stringify(kind.read(stored)));
    if (typeof parameters === 'object' && parameters !== null) return { kind: kind.kind, parameters: parameters as StoredParameters };
    throw new TypeError('read() answers an object of values JSON can hold');
  } catch (error) {
    kind.onFault(kind.kind, error);
    throw pluginFailed(kind.kind);
  }
}

/** What an effect that spends a balance spends it by. */
export const balanceOfKind = (kind: string): Pick<Added, 'balance' | 'onFault'> | undefined => added.get(kind as Kind);
