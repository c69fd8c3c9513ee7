import { forgetArchived } from '../../shop/activity/forget-archived';
import { countFunnel } from '../../shop/analytics/count-funnel';
import { forwardAppEvents } from '../../shop/analytics/forward/forward-app-events';
import { keepEventMonths } from '../../shop/analytics/keep-event-months';
import { keepMonths } from '../../shop/activity/keep-months';
import { writeActivity } from '../../shop/activity/write-activity';
import { sweepIdempotencyKeys } from '../../shop/sweep-idempotency-keys';
import { workBulkChanges } from '../../shop/catalog/bulk/work-bulk-changes';
import { sweepCarts, sweepHolds } from '../../shop/cart/sweep-carts';
import { healLostHalves } from '../../shop/checkout/heal-lost-halves';
import { resumeCheckouts } from '../../shop/checkout/resume-checkouts';
import { sendAccountMail } from '../../shop/customers/account-mail';
import { sendCode } from '../../shop/customers/codes/send-code';
import { tellRevocations } from '../../shop/customers/identities/grants';
import { mailSignInChanged } from '../../shop/customers/sign-in-changed';
import { sweepSessions } from '../../shop/customers/sessions';
import { sendOrderCode, sweepOrderTokens } from '../../shop/orders/find-guest-order';
import { sendWithdrawalReceipt } from '../../shop/orders/send-withdrawal-receipt';
import { deleteDueAccounts } from '../../shop/customers/personal-data/delete-account';
import { sweepExports } from '../../shop/customers/personal-data/export';
import { writeExport } from '../../shop/customers/personal-data/write-export';
import { forgetInvoices } from '../../shop/customers/personal-data/forget-invoices';
import { sendDeletionMail } from '../../shop/customers/personal-data/send-deletion-mail';
import { joinGuestOrders } from '../../shop/customers/join-guest-orders';
import { mailReplies } from '../../shop/support/mail-replies';
import { mailToSupport } from '../../shop/support/mail-shop';
import { notifyOfReply } from '../../shop/support/notify-reply';
import { mailOrders } from '../../shop/mails/mail-orders';
import { readCrmChanges } from '../../shop/crm/notices/read-changes';
import { workResyncs } from '../../shop/crm/resync/work-resyncs';
import { channels } from '../../shop/deliveries/channels';
import { forgetDeliveries } from '../../shop/deliveries/forget-deliveries';
import { sendDeliveries } from '../../shop/deliveries/send-deliveries';
import { forgetNotifications } from '../../shop/notifications/inbox';
import { tellBackInStock } from '../../shop/messages/back-in-stock';
import { tellLeftCarts } from '../../shop/messages/left-carts';
import { mailMessages } from '../../shop/messages/mail-messages';
import { tellPriceDrops } from '../../shop/messages/price-drops';
import { workCampaigns } from '../../shop/campaigns/work-campaigns';
import { notifyCustomers } from '../../shop/notifications/notify-customers';
import { pushNotifications } from '../../shop/notifications/push-notifications';
import { cancelUncollected } from '../../shop/orders/cancel-uncollected';
import { trackParcels } from '../../shop/orders/track-parcels';
import { countNotedCustomers } from '../../shop/customers/desk/counted-customers';
import { issueWhenPaid } from '../../shop/papers/issue-when-paid';
import { keepPapers } from '../../shop/papers/keep-papers';
import { executeRefund } from '../../shop/payments/execute-refund';
import { forgetAnswers } from '../../shop/places/kept-answers';
import { processProviderEvent } from '../../shop/payments/process-provider-event';
import { reconcilePayments } from '../../shop/payments/reconcile-payments';
import { dropOldRequests } from '../../shop/payments/request-payment';
import { returnMoney } from '../../shop/payments/return-money';
import { resumeRefunds } from '../../shop/payments/resume-refunds';
import { checkAttachments, sweepAttachments } from '../../shop/support/check-attachments';
import { sweepCouriers } from '../../shop/delivery/driving/sweep-couriers';
import { loadPickupPoints } from '../../shop/delivery/points/load-points';
import { checkLabels } from '../../shop/orders/labels/check-labels';
import { numberWaitingEvents } from '../../shop/events/number-events';
import { countNoted } from '../../shop/sales/count-sales';
import { pushStock } from '../../shop/website/push-stock';
import { sweepWebsiteMessages } from '../../shop/website/receive-message';
import { forgetWords } from '../../shop/search/forget-words';
import { sendInvitation } from '../../shop/staff/send-invitation';
import { onEvents, type Job } from '../job';

/** Everything the shop does outside a request. Add a job by adding a line. */
export const jobs: readonly Job[] = [
  { name: 'resume-checkouts', every: '* * * * *', run: (strapi) => resumeCheckouts(strapi) },
  { name: 'heal-lost-halves', every: '7,22,37,52 * * * *', run: (strapi) => healLostHalves(strapi) },
  { name: 'sweep-holds', every: '* * * * *', run: (strapi) => sweepHolds(strapi) },
  { name: 'sweep-carts', every: '*/10 * * * *', run: (strapi) => sweepCarts(strapi) },
  { name: 'sweep-idempotency-keys', every: '17 * * * *', run: (strapi) => sweepIdempotencyKeys(strapi.db.connection) },
  { name: 'push-website-stock', every: '* * * * *', run: (strapi) => pushStock(strapi) },
  { name: 'sweep-website-messages', every: '27 * * * *', run: (strapi) => sweepWebsiteMessages(strapi.db.connection) },
  { name: 'sweep-sessions', every: '37 * * * *', run: (strapi) => sweepSessions(strapi.db.connection) },
  { name: 'sweep-order-tokens', every: '47 * * * *', run: (strapi) => sweepOrderTokens(strapi.db.connection) },
  { name: 'tell-revocations', every: '* * * * *', run: (strapi) => tellRevocations(strapi) },
  { name: 'resume-refunds', every: '* * * * *', run: (strapi) => resumeRefunds(strapi) },
  { name: 'reconcile-payments', every: '*/10 * * * *', run: (strapi) => reconcilePayments(strapi) },
  { name: 'cancel-uncollected', every: '12 * * * *', run: (strapi) => cancelUncollected(strapi) },
  { name: 'track-parcels', every: '*/5 * * * *', run: (strapi) => trackParcels(strapi) },
  { name: 'check-labels', every: '*/5 * * * *', run: (strapi) => checkLabels(strapi) },
  { name: 'load-pickup-points', every: '3,13,23,33,43,53 * * * *', run: (strapi) => loadPickupPoints(strapi) },
  { name: 'number-events', every: '* * * * *', run: (strapi) => numberWaitingEvents(strapi.db.connection) },
  { name: 'issue-when-paid', every: '* * * * *', run: (strapi) => issueWhenPaid(strapi) },
  { name: 'mail-orders', every: '* * * * *', run: (strapi) => mailOrders(strapi) },
  { name: 'mail-replies', every: '* * * * *', run: (strapi) => mailReplies(strapi) },
  { name: 'notify-customers', every: '* * * * *', run: (strapi) => notifyCustomers(strapi) },
  { name: 'write-activity', every: '* * * * *', run: (strapi) => writeActivity(strapi) },
  { name: 'keep-activity-months', every: '19 4 * * *', run: (strapi) => keepMonths(strapi) },
  { name: 'keep-analytics-months', every: '29 4 * * *', run: (strapi) => keepEventMonths(strapi) },
  { name: 'forget-archived-activity-again', every: '*/30 * * * *', run: (strapi) => forgetArchived(strapi) },
  { name: 'push-notifications', every: '* * * * *', run: (strapi) => pushNotifications(strapi) },
  { name: 'tell-price-drops', every: '19 * * * *', run: (strapi) => tellPriceDrops(strapi) },
  { name: 'tell-left-carts', every: '*/10 * * * *', run: (strapi) => tellLeftCarts(strapi) },
  { name: 'mail-messages', every: '* * * * *', run: (strapi) => mailMessages(strapi) },
  { name: 'work-campaigns', every: '* * * * *', run: (strapi) => workCampaigns(strapi) },
  { name: 'forget-notifications', every: '11 4 * * *', run: (strapi) => forgetNotifications(strapi.db.connection) },
  { name: 'resume-bulk-changes', every: '* * * * *', run: (strapi) => workBulkChanges(strapi) },
  { name: 'count-sales', every: '*/5 * * * *', run: (strapi) => countNoted(strapi) },
  { name: 'delete-accounts', every: '23 * * * *', run: (strapi) => deleteDueAccounts(strapi) },
  { name: 'forget-invoices', every: '53 3 * * *', run: (strapi) => forgetInvoices(strapi) },
  { name: 'sweep-exports', every: '29 * * * *', run: (strapi) => sweepExports(strapi.db.connection) },
  { name: 'sweep-attachments', every: '*/10 * * * *', run: (strapi) => sweepAttachments(strapi) },
  { name: 'sweep-couriers', every: '*/10 * * * *', run: (strapi) => sweepCouriers(strapi) },
  { name: 'count-funnel', every: '*/5 * * * *', run: (strapi) => countFunnel(strapi) },
  { name: 'count-customers', every: '*/5 * * * *', run: (strapi) => countNotedCustomers(strapi) },
  { name: 'send-deliveries', every: '* * * * *', run: (strapi) => sendDeliveries(strapi, channels) },
  { name: 'forward-app-events', every: '* * * * *', run: (strapi) => forwardAppEvents(strapi) },
  { name: 'read-crm-changes', every: '* * * * *', run: (strapi) => readCrmChanges(strapi) },
  { name: 'resync-crms', every: '* * * * *', run: (strapi) => workResyncs(strapi) },
  { name: 'forget-deliveries', every: '31 4 * * *', run: (strapi) => forgetDeliveries(strapi) },
  { name: 'forget-map-answers', every: '43 * * * *', run: (strapi) => forgetAnswers(strapi.db.connection) },
  { name: 'forget-words', every: '41 3 * * *', run: (strapi) => forgetWords(strapi) },
  onEvents({
    name: 'send-campaign',
    on: ['campaign.begun'],
    run: (strapi) => workCampaigns(strapi),
  }),
  onEvents({
    name: 'tell-back-in-stock',
    on: ['stock.back_in'],
    run: (strapi, { id, payload }) => tellBackInStock(strapi, { id, variantId: payload.variantId }),
  }),
  onEvents({
    name: 'check-attachments',
    on: ['support.requested'],
    run: (strapi, { payload }) => checkAttachments(strapi, payload),
  }),
  onEvents({
    name: 'forget-archived-activity',
    on: ['customer.deleted'],
    run: (strapi) => forgetArchived(strapi),
  }),
  onEvents({
    name: 'send-account-mail',
    on: ['account.password_reset_requested', 'account.confirmation_requested'],
    run: (strapi, { payload }) => sendAccountMail(strapi, payload),
  }),
  onEvents({
    name: 'send-withdrawal-receipt',
    on: ['order.withdrawn'],
    run: (strapi, { payload }) => sendWithdrawalReceipt(strapi, { id: payload.withdrawal }),
  }),
  onEvents({
    name: 'mail-to-support',
    on: ['support.requested'],
    run: (strapi, { payload }) => mailToSupport(strapi, payload),
  }),
  onEvents({
    name: 'notify-of-reply',
    on: ['support.replied'],
    run: (strapi, { payload }) => notifyOfReply(strapi, payload),
  }),
  onEvents({
    name: 'send-order-code',
    on: ['order.code_requested'],
    run: (strapi, { payload }) => sendOrderCode(strapi, payload),
  }),
  onEvents({
    name: 'write-export',
    on: ['customer.export_requested'],
    run: (strapi, { payload }) => writeExport(strapi, payload),
  }),
  onEvents({
    name: 'send-deletion-mail',
    on: ['customer.deletion_requested'],
    run: (strapi, { payload }) => sendDeletionMail(strapi, payload),
  }),
  onEvents({
    name: 'mail-sign-in-changed',
    on: ['customer.sign_in_changed'],
    run: (strapi, { payload }) => mailSignInChanged(strapi, payload),
  }),
  onEvents({
    name: 'join-guest-orders',
    on: ['customer.contact_proved', 'customer.signed_in'],
    run: (strapi, { payload }) => joinGuestOrders(strapi, payload),
  }),
  onEvents({
    name: 'send-code',
    on: ['account.code_requested'],
    run: (strapi, { aggregateId }) => sendCode(strapi, { id: aggregateId }),
  }),
  onEvents({
    name: 'send-invitation',
    on: ['staff.invited'],
    run: (strapi, { aggregateId }) => sendInvitation(strapi, { userId: Number(aggregateId) }),
  }),
  onEvents({
    name: 'change-in-bulk',
    on: ['bulk_change.requested'],
    run: (strapi, { aggregateId }) => workBulkChanges(strapi, aggregateId),
  }),
  onEvents({
    name: 'process-provider-events',
    on: ['provider_event.received'],
    run: (strapi, { aggregateId }) => processProviderEvent(strapi, { id: aggregateId }),
  }),
  onEvents({
    name: 'return-money',
    on: ['order.cancelled', 'order.expired', 'order.pieces_cancelled'],
    run: (strapi, { aggregateId }) => returnMoney(strapi, { orderId: aggregateId }),
  }),
  onEvents({
    name: 'end-old-requests',
    on: ['order.payment_confirmed', 'order.pieces_cancelled', 'order.lines_added'],
    run: (strapi, { aggregateId }) => dropOldRequests(strapi, { orderId: aggregateId }),
  }),
  onEvents({
    name: 'keep-papers',
    on: ['order.payment_confirmed', 'order.pieces_cancelled', 'order.lines_added', 'order.cancelled', 'order.refunded'],
    run: (strapi, { aggregateId }) => keepPapers(strapi, { orderId: aggregateId }),
  }),
  onEvents({
    name: 'execute-refunds',
    on: ['order.refund_requested'],
    async run(strapi, { payload }) {
      for (const refundId of payload.refunds) await executeRefund(strapi, { refundId });
    },
  }),
];
