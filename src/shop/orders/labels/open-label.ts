import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import type { PdfFile } from '../../papers/open-paper';
import { labelCarrier, labelRow, reasonOf, unavailable } from './label-row';

/** A label, to be printed. Refuses `LABEL_NOT_FOUND`, also of one that is gone, `CARRIER_UNKNOWN`, `LABEL_REFUSED`, `CARRIER_UNAVAILABLE`. */
export async function openLabel(strapi: Core.Strapi, asked: Readonly<{ orderId: string; labelId: string }>): Promise<PdfFile> {
  const { state, number, reference, carrier } = await labelRow(strapi.db.connection, asked);
  if (state !== 'made' || number === null || reference === null)
    throw new DomainError('LABEL_NOT_FOUND', 'There is no such label to print');
  try {
    const bytes = await labelCarrier(strapi, carrier).labelDocument({ number, reference });
    if (!(bytes instanceof Uint8Array)) throw new TypeError('it answers no document');
    return { name: `${number.replace(/[^\w-]/g, '') || 'label'}.pdf`, bytes };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const reason = reasonOf(error);
    if (reason !== null) throw new DomainError('LABEL_REFUSED', `The carrier has nothing to print: ${reason}`, { reason });
    throw unavailable(strapi, carrier, error);
  }
}
