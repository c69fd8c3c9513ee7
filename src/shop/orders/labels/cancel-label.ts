import type { Core } from '@strapi/strapi';
import { DomainError } from '../../../domain/domain-error';
import { labelCarrier, labelRow, reasonOf, unavailable } from './label-row';

// As long as the shop waits for a carrier, and longer.
const claimMs = 90_000;

/**
 * Takes a label back at the carrier, and then here; meanwhile nothing is sent with it. Safe to repeat. Refuses `LABEL_NOT_FOUND`, `CARRIER_UNKNOWN`,
 * `LABEL_IN_PROGRESS` while nobody knows whether there is one, or somebody else cancels it, `LABEL_ON_ITS_WAY`, `LABEL_REFUSED`, `CARRIER_UNAVAILABLE`.
 */
export async function cancelLabel(
  strapi: Core.Strapi,
  { now = new Date(), ...asked }: Readonly<{ orderId: string; labelId: string; now?: Date }>,
): Promise<void> {
  const { id, state, number, reference, carrier } = await labelRow(strapi.db.connection, asked);
  if (state === 'cancelled' || state === 'cancelled_there') return;
  if (state === 'asked' || number === null || reference === null)
    throw new DomainError('LABEL_IN_PROGRESS', 'Nobody knows yet whether this label was made. Have it made first');
  const maker = labelCarrier(strapi, carrier);
  const made = () => strapi.db.connection('parcel_labels').where({ id, state: 'made' });
  const claimed = await made()
    .whereNull('sent_with')
    .whereRaw('(claimed_until is null or claimed_until <= ?)', [now])
    .update({ claimed_until: new Date(now.getTime() + claimMs) });
  if (claimed === 0) {
    const { sent_with: sentWith } = await labelRow(strapi.db.connection, asked);
    if (sentWith !== null) throw new DomainError('LABEL_ON_ITS_WAY', 'Its parcel was sent');
    throw new DomainError('LABEL_IN_PROGRESS', 'Somebody is cancelling this label right now. Look again in a moment');
  }
  try {
    if (!(await maker.cancelLabel({ number, reference }))) throw new DomainError('LABEL_ON_ITS_WAY', 'Its parcel is with the carrier');
  } catch (error) {
    await made().update({ claimed_until: null });
    if (error instanceof DomainError) throw error;
    const reason = reasonOf(error);
    if (reason !== null) throw new DomainError('LABEL_REFUSED', `The carrier does not cancel it: ${reason}`, { reason });
    throw unavailable(strapi, carrier, error);
  }
  await made().update({ state: 'cancelled', claimed_until: null });
}
