import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DomainError } from '../../domain/domain-error';
import { isIntegrationError } from '../../integrations/integration-error';
import { replayProviderEvent } from '../../shop/payments/process-provider-event';
import { reconcilePayments, type Reconciled } from '../../shop/payments/reconcile-payments';
import { closeAlert } from '../../shop/staff/close-alert';
import { bodyOf, text, type AdminRoute } from './admin-route';

const remark = z.strictObject({ note: text.optional() });

export const paymentRoutes = (strapi: Core.Strapi): AdminRoute[] => [
  {
    method: 'POST',
    path: '/provider-events/:id/replay',
    action: 'api::payments.repair',
    handle: (ctx) => replayProviderEvent(strapi, { id: ctx.params.id }),
  },
  { method: 'POST', path: '/payments/reconcile', action: 'api::payments.repair', handle: () => reconcile(strapi) },
  {
    method: 'POST',
    path: '/staff-alerts/:id/close',
    action: 'api::alerts.close',
    handle: (ctx) => {
      const { firstname, lastname, email } = ctx.state.user;
      const by = [firstname, lastname].filter(Boolean).join(' ') || email;
      return closeAlert(strapi, { id: ctx.params.id, by, note: bodyOf(remark, ctx).note ?? null });
    },
  },
];

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
