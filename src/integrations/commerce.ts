import type { Core } from '@strapi/strapi';
import type { On } from '../jobs/added-jobs';
import type { ActivityArchive } from './activity-archive/activity-archive';
import type { AnalyticsSink } from './analytics/analytics-sink';
import type { Carrier } from './carriers/carrier';
import type { Crm } from './crm/crm';
import type { IdentityProvider } from './identity/identity-provider';
import type { MailSender } from './mail/mail-sender';
import type { Maps } from './maps/maps';
import type { PaymentProvider } from './payments/payment-provider';
import type { PushSender } from './push/push-sender';
import type { Registry } from './registry';
import type { SmsSender } from './sms/sms-sender';
import type { Website } from './website/website';

/** What a plugin adds to the shop with, and where the shop finds its neighbours: `strapi.get('commerce')`. */
export type Commerce = Readonly<{
  payments: Registry<PaymentProvider>;
  website: Registry<Website>;
  mail: Registry<MailSender>;
  sms: Registry<SmsSender>;
  /** Companies that push messages to phones. */
  push: Registry<PushSender>;
  /** Companies that customers sign in with. */
  identity: Registry<IdentityProvider>;
  carriers: Registry<Carrier>;
  /** Where customers and orders are kept for those who sell and serve. */
  crm: Registry<Crm>;
  /** Where what customers do is counted. */
  analytics: Registry<AnalyticsSink>;
  /** Where addresses are, and how to get there. */
  maps: Registry<Maps>;
  /** Where old months of timelines go: one at most. */
  activityArchive: Registry<ActivityArchive>;
  /** Asks for a job for events: `on('order.placed', { name: 'tell-erp', run: async (strapi, event) => … })`. */
  on: On;
}>;

export const commerce = (strapi: Core.Strapi): Commerce => strapi.get('commerce') as Commerce;
