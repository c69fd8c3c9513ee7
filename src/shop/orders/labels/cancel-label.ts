import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { labelCarrier, labelRow, reasonOf, unavailable } from './label-row';

/**
 * Takes a label back at the carrier, and then here. Safe to repeat. Refuses `LABEL_NOT_FOUND`, `CARRIER_UNKNOWN`, `LABEL_IN_PROGRESS` while nobody
 * knows whether there is one, `LABEL_ON_ITS_WAY`, `LABEL_REFUSED`, `CARRIER_UNAVAILABLE`.
 */
export async function cancelLabel(strapi: Core.Strapi, asked: Readonly<{ orderId: string; labelId: string }>): Promise<void> {
  const row = await labelRow(strapi.db.connection, asked);
  const { state, number, reference, carrier, sent_with: sentWith } = row;
  if (state === 'cancelled' || state === 'cancelled_there') return;
  if (state === 'asked' || number === null || reference === null)
    throw new DomainError('LABEL_IN_PROGRESS', 'Nobody knows yet whether this label was made. Have it made first');
  if (sentWith !== null) throw new DomainError('LABEL_ON_ITS_WAY', 'Its parcel was sent');
  const isCancelled = await labelCarrier(strapi, carrier)
    .cancelLabel({ number, reference })
    .catch((error: unknown) => {
      const reason = reasonOf(error);
      if (reason !== null) throw new DomainError('LABEL_REFUSED', `The carrier does not cancel it: ${reason}`, { reason });
      throw unavailable(strapi, carrier, error);
    });
  if (!isCancelled) throw new DomainError('LABEL_ON_ITS_WAY', 'Its parcel is with the carrier');
  await strapi.db.connection('parcel_labels').where({ id: row.id, state: 'made' }).update({ state: 'cancelled' });
}
