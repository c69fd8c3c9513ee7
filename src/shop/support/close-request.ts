import type { Core } from '@strapi/strapi';
import { afterMove } from '../../domain/support/request-state';
import { emit } from '../../jobs/emit';
import type { CartCaller } from '../cart/stored-cart';
import { closedEvent } from './desk/locked-request';
import { requestOfCaller } from './their-request';

/** The customer needs no answer any more; what is closed already stays. What they write opens it again. Refuses `SUPPORT_REQUEST_NOT_FOUND`. */
export async function closeMyRequest(
  strapi: Core.Strapi,
  { id, caller, now = new Date() }: Readonly<{ id: string; caller: CartCaller; now?: Date }>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const request = await requestOfCaller(trx, { id, caller });
    if (request.status === 'closed') return;
    const { status, waitsSince } = afterMove({ status: request.status, waitsSince: request.waits_since }, 'closed', now);
    // Staff who answer meanwhile are told that something happened.
    await trx('support_requests')
      .where({ id })
      .update({ status, waits_since: waitsSince, closed_by: 'customer', revision: request.revision + 1 });
    await emit(trx, [closedEvent(request, 'customer')]);
  });
}
