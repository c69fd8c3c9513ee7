import { z } from 'zod';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId } from '../../http/staff-schemas';

export const staffPayments = staffEndpoints({
  replayEvent: {
    method: 'POST',
    path: '/provider-events/:id/replay',
    tag: 'Payments',
    action: 'api::payments.repair',
    summary: 'Processes an event of a payment provider again',
    params: byId,
    response: z.null(),
    refusals: ['PROVIDER_EVENT_NOT_FOUND', 'PAYMENT_PROVIDER_UNAVAILABLE'],
  },
  reconcile: {
    method: 'POST',
    path: '/payments/reconcile',
    tag: 'Payments',
    action: 'api::payments.repair',
    summary: 'Asks all payment providers what we missed',
    response: z.object({ missed: z.number().int(), processed: z.number().int(), settled: z.number().int() }).meta({ id: 'Reconciled' }),
    refusals: ['PAYMENT_PROVIDER_UNAVAILABLE'],
  },
});
