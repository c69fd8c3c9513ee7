import type { Core } from '@strapi/strapi';
import type { DeliveryMethodsRow } from 'knex/types/tables';
import { checkDeliveryMethod as check } from '../../domain/delivery/check-delivery-method';
import type { MethodRule } from '../../domain/delivery/delivery-rule';
import { toCheckResult } from '../../domain/pricing/finding';
import { keepNames, rulesIn } from '../content/named-documents';
import { refuseInvalid } from '../content/refuse-invalid';
import { toJson } from '../rows';
import type { StoredParameters } from '../parameters-form';
import { carriersWithPoints } from './points/carriers-with-points';
import { deliveryRulesPopulate, readDeliveryRule } from './delivery-rule-kinds';
import { checkMeasured } from './rules/placed-locations';

/**
 * Checks a delivery method that was just saved, and stores its rules in the form the hot path reads in one query. Refuses
 * `CONTENT_INVALID` when it would cost what nobody meant; the save is then rolled back.
 */
export async function compileDeliveryMethod(strapi: Core.Strapi, documentId: string): Promise<void> {
  // Rules of plugins may say what they hold for.
  const linked = await methodWithRules(strapi, documentId);
  const isNamedAnew: boolean = await strapi.db.transaction(({ trx }) => keepNames(trx, rulesIn(linked)));
  const rules = rulesOf(isNamedAnew ? await methodWithRules(strapi, documentId) : linked);
  await strapi.db.transaction(async ({ trx }) => {
    const method: DeliveryMethodsRow = await trx('delivery_methods').where({ document_id: documentId }).first();
    const prices: { currency: string; amount: string }[] = await trx('delivery_methods_cmps as link')
      .join('cmp_money as price', 'price.id', 'link.cmp_id')
      .where({ 'link.entity_id': method.id, 'link.field': 'prices' })
      .orderBy('link.order')
      .select('price.currency', 'price.amount');
    const countries = toJson<unknown>(method.countries ?? []);
    refuseInvalid(
      check({
        name: method.name,
        kind: method.kind,
        carrier: method.carrier,
        carriersWithPoints: carriersWithPoints(strapi),
        prices: prices.map(({ currency, amount }) => ({ currency, amount: Number(amount) })),
        countries: Array.isArray(countries) ? countries : [countries],
        hasLocation: method.location_id !== null,
        enabled: method.enabled,
        rules,
        rulesBefore: toJson<MethodRule[] | null>(method.compiled_rules) ?? [],
      }),
    );
    refuseInvalid(toCheckResult(await checkMeasured(trx, rules)));
    // eslint-disable-next-line no-restricted-syntax -- within that save, which is told of
    await trx('delivery_methods')
      .where({ id: method.id })
      .update({ compiled_rules: JSON.stringify(rules) });
  });
}

async function methodWithRules(strapi: Core.Strapi, documentId: string): Promise<unknown> {
  const methods = strapi.documents('api::delivery.delivery-method');
  // Strapi's types know the components of the schema alone.
  return methods.findOne({ documentId, populate: deliveryRulesPopulate() as object });
}

function rulesOf(method: unknown): MethodRule[] {
  const { rules } = (method ?? {}) as { rules?: readonly StoredParameters[] | null };
  return (rules ?? []).map(readDeliveryRule);
}
