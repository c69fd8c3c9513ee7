import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { replayProviderEvent } from '../../shop/payments/process-provider-event';
import { reconcilePayments } from '../../shop/payments/reconcile-payments';
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
  { method: 'POST', path: '/payments/reconcile', action: 'api::payments.repair', handle: () => reconcilePayments(strapi) },
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
