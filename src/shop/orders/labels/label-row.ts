import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ParcelLabelsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import type { Carrier } from '../../../integrations/carriers/carrier';
import { commerce } from '../../../integrations/commerce';
import { isIntegrationError } from '../../../integrations/integration-error';

export type LabelCarrier = Carrier & Required<Pick<Carrier, 'makeLabel' | 'labelDocument' | 'cancelLabel'>>;

/** Carriers that make labels, by their names. */
export function labelCarriers(strapi: Core.Strapi): { name: string; carrier: LabelCarrier }[] {
  const { carriers } = commerce(strapi);
  return carriers.names().flatMap((name) => {
    const carrier = carriers.get(name);
    return carrier?.makeLabel && carrier.labelDocument && carrier.cancelLabel ? [{ name, carrier: carrier as LabelCarrier }] : [];
  });
}

/** Refuses `CARRIER_UNKNOWN` where nobody of this name makes labels. */
export function labelCarrier(strapi: Core.Strapi, wanted: string): LabelCarrier {
  const found = labelCarriers(strapi).find(({ name }) => name === wanted);
  if (!found) throw new DomainError('CARRIER_UNKNOWN', 'No carrier of this name makes labels here', { carrier: wanted });
  return found.carrier;
}

/** A label of an order. Refuses `LABEL_NOT_FOUND`. */
export async function labelRow(db: Knex, { orderId, labelId }: Readonly<{ orderId: string; labelId: string }>): Promise<ParcelLabelsRow> {
  const row: ParcelLabelsRow | undefined = await db('parcel_labels as l')
    .join('orders as o', 'o.id', 'l.order_id')
    .where({ 'o.document_id': orderId, 'l.id': labelId })
    .first('l.*');
  if (!row) throw new DomainError('LABEL_NOT_FOUND', 'There is no such label of this order');
  return row;
}

/** Of what a carrier answered: whether it was a refusal, and then its words, as staff read them. */
export function reasonOf(error: unknown): string | null {
  if (!isIntegrationError(error)) return null;
  const { retryable, service, message } = error;
  return retryable ? null : message.replace(`${service}: `, '').slice(0, 500);
}

export const unavailable = (strapi: Core.Strapi, carrier: string, error: unknown): DomainError => {
  strapi.log.warn(`The carrier "${carrier}" did not answer about a label. ${String(error)}`);
  return new DomainError('CARRIER_UNAVAILABLE', 'The carrier does not answer. Try again in a moment', { carrier });
};
