import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { staffArea } from '../../http/staff-endpoint';
import { isIntegrationError } from '../../integrations/integration-error';
import { replayProviderEvent } from '../../shop/payments/process-provider-event';
import { reconcilePayments, type Reconciled } from '../../shop/payments/reconcile-payments';
import { staffPayments } from './staff-contract';

export const staffPaymentArea = staffArea(staffPayments, {
  replayEvent: async (strapi, { params: { id } }) => {
    await replayProviderEvent(strapi, { id });
    return null;
  },
  reconcile,
});

async function reconcile(strapi: Core.Strapi): Promise<Reconciled> {
  try {
    return await reconcilePayments(strapi);
  } catch (error) {
    if (!(error instanceof AggregateError) || !error.errors.every(isIntegrationError)) throw error;
    const names = [...new Set(error.errors.map(({ message }) => message))];
    throw new DomainError(
      'PAYMENT_PROVIDER_UNAVAILABLE',
      `What could be asked was brought up to date. A payment provider did not answer as it should: ${names.join('; ')}`,
    );
  }
}
