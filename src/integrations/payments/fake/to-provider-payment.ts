import { z } from 'zod';
import type { ProviderPayment, ProviderRefund, SavedPaymentMethod } from '../payment-provider';

const minor = z.int().nonnegative();

export const refundShape = z.object({
  id: z.string(),
  idempotencyKey: z.string().nullable(),
  amount: minor,
  state: z.enum(['pending', 'succeeded', 'failed']),
  failureCode: z.string().nullable(),
});

export const paymentShape = z.object({
  id: z.string(),
  clientSecret: z.string(),
  amount: minor,
  currency: z.string(),
  state: z.enum(['pending', 'requires_action', 'processing', 'authorized', 'paid', 'failed', 'cancelled']),
  authorized: minor,
  captured: minor,
  refunded: minor,
  failureCode: z.string().nullable(),
  method: z.string().nullable(),
  capturableUntil: z.coerce.date().nullable(),
  refunds: z.array(refundShape),
  disputes: z.array(z.object({ id: z.string(), amount: minor, state: z.enum(['open', 'won', 'lost']), reason: z.string().nullable() })),
});

export const methodsShape = z.object({
  methods: z.array(
    z.object({ id: z.string(), type: z.string(), brand: z.string(), last4: z.string(), expiryMonth: z.int(), expiryYear: z.int() }),
  ),
}) satisfies z.ZodType<{ methods: SavedPaymentMethod[] }>;

export const toProviderRefund = ({ id, ...refund }: z.infer<typeof refundShape>): ProviderRefund => ({ reference: id, ...refund });

/** `pageUrl`: where customers find the provider's pages. */
export function toProviderPayment(
  { id, clientSecret, amount, currency, refunds, disputes, ...same }: z.infer<typeof paymentShape>,
  pageUrl: string,
): ProviderPayment {
  return {
    ...same,
    reference: id,
    amount: { amount, currency },
    refunds: refunds.map(toProviderRefund),
    disputes: disputes.map(({ id: reference, ...dispute }) => ({ reference, ...dispute })),
    clientData: {
      clientSecret,
      paymentUrl: `${pageUrl}/pay/${id}?secret=${encodeURIComponent(clientSecret)}`,
      publishableKey: 'fake',
    },
  };
}
