import type { useText } from '../kit/use-text';
import type { Words } from '../kit/word';

/** What the shop does by itself, as staff read it; those of plugins are called as they are. */
export const jobWords: Words = {
  'resume-checkouts': 'storekeeper.work.job.resume-checkouts',
  'heal-lost-halves': 'storekeeper.work.job.heal-lost-halves',
  'sweep-holds': 'storekeeper.work.job.sweep-holds',
  'cancel-uncollected': 'storekeeper.work.job.cancel-uncollected',
  'sweep-carts': 'storekeeper.work.job.sweep-carts',
  'sweep-idempotency-keys': 'storekeeper.work.job.sweep-idempotency-keys',
  'sweep-sessions': 'storekeeper.work.job.sweep-sessions',
  'push-website-stock': 'storekeeper.work.job.push-website-stock',
  'sweep-website-messages': 'storekeeper.work.job.sweep-website-messages',
  'sweep-order-tokens': 'storekeeper.work.job.sweep-order-tokens',
  'tell-revocations': 'storekeeper.work.job.tell-revocations',
  'resume-refunds': 'storekeeper.work.job.resume-refunds',
  'reconcile-payments': 'storekeeper.work.job.reconcile-payments',
  'track-parcels': 'storekeeper.work.job.track-parcels',
  'load-pickup-points': 'storekeeper.work.job.load-pickup-points',
  'check-labels': 'storekeeper.work.job.check-labels',
  'number-events': 'storekeeper.work.job.number-events',
  'issue-when-paid': 'storekeeper.work.job.issue-when-paid',
  'mail-orders': 'storekeeper.work.job.mail-orders',
  'mail-replies': 'storekeeper.work.job.mail-replies',
  'notify-customers': 'storekeeper.work.job.notify-customers',
  'write-activity': 'storekeeper.work.job.write-activity',
  'keep-activity-months': 'storekeeper.work.job.keep-activity-months',
  'forget-archived-activity-again': 'storekeeper.work.job.forget-archived-activity-again',
  'push-notifications': 'storekeeper.work.job.push-notifications',
  'tell-price-drops': 'storekeeper.work.job.tell-price-drops',
  'tell-left-carts': 'storekeeper.work.job.tell-left-carts',
  'mail-messages': 'storekeeper.work.job.mail-messages',
  'work-campaigns': 'storekeeper.work.job.work-campaigns',
  'send-deliveries': 'storekeeper.work.job.send-deliveries',
  'forward-app-events': 'storekeeper.work.job.forward-app-events',
  'read-crm-changes': 'storekeeper.work.job.read-crm-changes',
  'resync-crms': 'storekeeper.work.job.resync-crms',
  'forget-deliveries': 'storekeeper.work.job.forget-deliveries',
  'forget-notifications': 'storekeeper.work.job.forget-notifications',
  'resume-bulk-changes': 'storekeeper.work.job.resume-bulk-changes',
  'keep-analytics-months': 'storekeeper.work.job.keep-analytics-months',
  'count-funnel': 'storekeeper.work.job.count-funnel',
  'count-sales': 'storekeeper.work.job.count-sales',
  'delete-accounts': 'storekeeper.work.job.delete-accounts',
  'forget-invoices': 'storekeeper.work.job.forget-invoices',
  'sweep-exports': 'storekeeper.work.job.sweep-exports',
  'sweep-attachments': 'storekeeper.work.job.sweep-attachments',
  'sweep-couriers': 'storekeeper.work.job.sweep-couriers',
  'count-customers': 'storekeeper.work.job.count-customers',
  'forget-map-answers': 'storekeeper.work.job.forget-map-answers',
  'forget-words': 'storekeeper.work.job.forget-words',
  'send-campaign': 'storekeeper.work.job.send-campaign',
  'tell-back-in-stock': 'storekeeper.work.job.tell-back-in-stock',
  'check-attachments': 'storekeeper.work.job.check-attachments',
  'forget-archived-activity': 'storekeeper.work.job.forget-archived-activity',
  'send-account-mail': 'storekeeper.work.job.send-account-mail',
  'send-withdrawal-receipt': 'storekeeper.work.job.send-withdrawal-receipt',
  'mail-to-support': 'storekeeper.work.job.mail-to-support',
  'notify-of-reply': 'storekeeper.work.job.notify-of-reply',
  'send-order-code': 'storekeeper.work.job.send-order-code',
  'write-export': 'storekeeper.work.job.write-export',
  'send-deletion-mail': 'storekeeper.work.job.send-deletion-mail',
  'mail-sign-in-changed': 'storekeeper.work.job.mail-sign-in-changed',
  'join-guest-orders': 'storekeeper.work.job.join-guest-orders',
  'send-code': 'storekeeper.work.job.send-code',
  'send-invitation': 'storekeeper.work.job.send-invitation',
  'change-in-bulk': 'storekeeper.work.job.change-in-bulk',
  'process-provider-events': 'storekeeper.work.job.process-provider-events',
  'return-money': 'storekeeper.work.job.return-money',
  'end-old-requests': 'storekeeper.work.job.end-old-requests',
  'keep-papers': 'storekeeper.work.job.keep-papers',
  'execute-refunds': 'storekeeper.work.job.execute-refunds',
};

type Text = ReturnType<typeof useText>;

/** When it is done: a cron expression of the kinds the shop has, in UTC. Any other is shown as it is. */
export function whenOf(text: Text, every: string | null): string {
  if (every === null) return text('storekeeper.work.onEvents');
  const [minute = '', hour = '', ...rest] = every.split(' ');
  if (rest.join(' ') !== '* * *') return every;
  const step = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (hour === '*' && minute === '*') return text('storekeeper.work.every.everyMinute');
  if (hour === '*' && step !== undefined) return text('storekeeper.work.every.everyMinutes', { count: Number(step) });
  if (hour === '*' && /^[\d,]+$/.test(minute)) return text('storekeeper.work.every.timesAnHour', { count: minute.split(',').length });
  if (/^\d+$/.test(hour) && /^\d+$/.test(minute))
    return text('storekeeper.work.every.daily', { at: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` });
  return every;
}
