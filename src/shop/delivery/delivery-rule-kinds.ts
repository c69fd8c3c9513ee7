import type { DeliveryRule, MethodRule } from '../../domain/delivery/delivery-rule';
import { deliveryRules, guardDeliveryRule } from '../../domain/delivery/delivery-rules';
import { addedForm, populateOf, readParameters, type AddedForm, type Form, type Kind, type StoredParameters } from '../parameters-form';
import type { OnPluginFault } from '../plugin-fault';

/** A rule that staff can add to a delivery method. */
export type AddedDeliveryRule<Parameters> = DeliveryRule<Parameters> & Form<Parameters>;

const added = new Map<Kind, AddedForm>();

/** Adds a rule that staff can choose from now on. `kind` is the plugin's name and its own: `club.heavy_parcels`. */
export function addDeliveryRule<Parameters>(kind: Kind, rule: AddedDeliveryRule<Parameters>, onFault: OnPluginFault): void {
  deliveryRules.add(kind, guardDeliveryRule(kind, rule, onFault));
  added.set(kind, addedForm(kind, rule, onFault));
}

/** The kinds of rules, with the component of each. */
export const deliveryRuleForms = (): readonly AddedForm[] => [...added.values()];

/** Loads the rules of a delivery method with all that is read of them. */
export const deliveryRulesPopulate = () => ({ rules: { on: populateOf(deliveryRuleForms()) as object } });

/** A rule of a method as it is stored. Refuses `PLUGIN_FAILED`. */
export function readDeliveryRule(stored: StoredParameters): MethodRule {
  const form = deliveryRuleForms().find(({ component }) => component === stored.__component);
  if (!form) throw new Error(`Nobody reads the component ${String(stored.__component)}`);
  return readParameters(form, stored);
}
