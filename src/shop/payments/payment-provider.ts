import type { Core } from '@strapi/strapi';
import type { DisputeReason } from '../../domain/payments/dispute-reason';
import type { FailureReason } from '../../domain/payments/failure-reason';
import { commerce } from '../../integrations/commerce';
import { IntegrationError } from '../../integrations/integration-error';
import type { PaymentProvider } from '../../integrations/payments/payment-provider';

/** The provider a payment was made with. One that was taken out of the shop is an outage that waits for a person. */
export function paymentProvider(strapi: Core.Strapi, name: string): PaymentProvider {
  const provider = commerce(strapi).payments.get(name);
  if (!provider) throw new IntegrationError(name, 'no such payment provider is set up any more', false);
  return provider;
}

/** Whether staff say when money of it came. Nobody does for a provider that was taken out of the shop: it has to come back first. */
export const isConfirmedByStaff = (strapi: Core.Strapi, name: string): boolean =>
  commerce(strapi).payments.get(name)?.confirmedByStaff ?? false;

/** What a provider's word for why not means; `unknown` also for one that was taken out of the shop. */
export const failureReasonOf = (strapi: Core.Strapi, name: string, code: string, of: 'payment' | 'refund'): FailureReason =>
  commerce(strapi).payments.get(name)?.failureReason?.(code, of) ?? 'unknown';

/** The same of a dispute. */
export const disputeReasonOf = (strapi: Core.Strapi, name: string, reason: string): DisputeReason =>
  commerce(strapi).payments.get(name)?.disputeReason?.(reason) ?? 'unknown';

/** Why, for staff: in our word, or in the provider's where we have none for it. */
export const failureForStaff = (...about: Parameters<typeof failureReasonOf>): string => known(failureReasonOf(...about)) ?? about[2];
export const disputeForStaff = (...about: Parameters<typeof disputeReasonOf>): string => known(disputeReasonOf(...about)) ?? about[2];

const known = (reason: FailureReason | DisputeReason): string | null => (reason === 'unknown' ? null : reason);
