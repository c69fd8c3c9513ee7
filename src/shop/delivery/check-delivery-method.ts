import type { Core } from '@strapi/strapi';
import { checkDeliveryMethod as check } from '../../domain/delivery/check-delivery-method';
import { refuseInvalid } from '../content/refuse-invalid';
import { toJson } from '../rows';

/** Refuses `CONTENT_INVALID` when a delivery method that was just saved would cost what nobody meant. */
export async function checkDeliveryMethod(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const method = await trx('delivery_methods').where({ document_id: documentId }).first();
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
        prices: prices.map(({ currency, amount }) => ({ currency, amount: Number(amount) })),
        countries: Array.isArray(countries) ? countries : [countries],
        hasLocation: method.location_id !== null,
      }),
    );
  });
}
