import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { order, payment } from '../../http/order-schemas';
import { documentId } from '../../http/schemas';

const paymentMethod = z
  .object({
    id: z.string(),
    provider: z.string(),
    type: z.string(),
    brand: z.string().nullable(),
    last4: z.string().nullable(),
    expiryMonth: z.number().int().nullable(),
    expiryYear: z.number().int().nullable(),
  })
  .meta({ id: 'PaymentMethod' });

export const payments = endpoints({
  sync: {
    method: 'POST',
    path: '/payments/:id/sync',
    tag: 'Checkout',
    summary: 'Asks the payment provider how the payment stands now',
    description:
      'Call it when the payment sheet closes, whatever it answered: the order goes on at once instead of when the webhook comes. Safe to repeat.',
    params: z.object({ id: documentId }),
    response: z.object({ order, payment }),
    refusals: ['PAYMENT_NOT_FOUND', 'PAYMENT_PROVIDER_UNAVAILABLE'],
    cartToken: true,
  },
  listMethods: {
    method: 'GET',
    path: '/me/payment-methods',
    tag: 'Account',
    summary: 'What the customer keeps with the payment providers',
    description: 'Cards and the like that the customer chose to save, of all providers.',
    signedIn: true,
    response: z.array(paymentMethod),
    refusals: ['PAYMENT_PROVIDER_UNAVAILABLE'],
  },
  removeMethod: {
    method: 'DELETE',
    path: '/me/payment-methods/:id',
    tag: 'Account',
    summary: 'Forgets a saved payment method',
    description: 'The provider forgets it too.',
    signedIn: true,
    params: z.object({ id: z.string().min(1).max(255) }),
    response: z.null(),
    refusals: ['PAYMENT_METHOD_NOT_FOUND', 'PAYMENT_PROVIDER_UNAVAILABLE'],
  },
  webhook: {
    method: 'POST',
    path: '/webhooks/:provider',
    tag: 'Machines',
    summary: 'Where payment providers tell what happened',
    description: 'Signed as the provider signs. Stored before it is answered, and processed by a job; sent again, it changes nothing.',
    params: z.object({ provider: z.string().min(1).max(40) }),
    response: z.record(z.string(), z.unknown()),
    refusals: ['WEBHOOK_REFUSED', 'WEBHOOK_UNKNOWN'],
    signed: true,
    // Providers send whole payments with everything they hold.
    bodyBytes: 256 * 1_024,
  },
});
