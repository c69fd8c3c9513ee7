import type { z } from 'zod';
import type { Adapter, Configured } from '../integrations/adapter';
import type { ActivityArchive } from '../integrations/activity-archive/activity-archive';
import { activityArchiveAdapters } from '../integrations/activity-archive/adapters';
import { analyticsAdapters } from '../integrations/analytics/adapters';
import type { AnalyticsSink } from '../integrations/analytics/analytics-sink';
import { carrierAdapters } from '../integrations/carriers/adapters';
import type { Carrier } from '../integrations/carriers/carrier';
import { crmAdapters } from '../integrations/crm/adapters';
import type { Crm } from '../integrations/crm/crm';
import { identityAdapters } from '../integrations/identity/adapters';
import type { IdentityProvider } from '../integrations/identity/identity-provider';
import { mailAdapters } from '../integrations/mail/adapters';
import type { MailSender } from '../integrations/mail/mail-sender';
import { mapsAdapters } from '../integrations/maps/adapters';
import type { Maps } from '../integrations/maps/maps';
import { paymentAdapters } from '../integrations/payments/adapters';
import type { PaymentProvider } from '../integrations/payments/payment-provider';
import { pushAdapters } from '../integrations/push/adapters';
import type { PushSender } from '../integrations/push/push-sender';
import { smsAdapters } from '../integrations/sms/adapters';
import type { SmsSender } from '../integrations/sms/sms-sender';
import { websiteAdapters } from '../integrations/website/adapters';
import type { Website } from '../integrations/website/website';

/** Each adapter of a port with its settings; null for one that is not set up. */
type PortSettings<Port> = Readonly<Record<string, Configured<Port> | null>>;
type Read = Readonly<{
  payments: PortSettings<PaymentProvider>;
  identity: PortSettings<IdentityProvider>;
  carriers: PortSettings<Carrier>;
  crm: PortSettings<Crm>;
  analytics: PortSettings<AnalyticsSink>;
  sms: PortSettings<SmsSender>;
  push: PortSettings<PushSender>;
  mail: PortSettings<MailSender>;
  activityArchive: PortSettings<ActivityArchive>;
  website: PortSettings<Website>;
  maps: PortSettings<Maps>;
  issues: readonly z.core.$ZodIssue[];
}>;

/** The variables of all neighbours there are. What each needs, its adapter says. */
export const neighbourVariables: readonly string[] = [
  ...paymentAdapters,
  ...identityAdapters,
  ...carrierAdapters,
  ...crmAdapters,
  ...analyticsAdapters,
  ...smsAdapters,
  ...pushAdapters,
  ...mailAdapters,
  ...activityArchiveAdapters,
  ...websiteAdapters,
  ...mapsAdapters,
].flatMap(({ variables }) => variables);

export function readNeighbourSettings(source: NodeJS.ProcessEnv): Read {
  const payments = readPort(paymentAdapters, source);
  const identity = readPort(identityAdapters, source);
  const carriers = readPort(carrierAdapters, source);
  const crm = readPort(crmAdapters, source);
  const analytics = readPort(analyticsAdapters, source);
  const sms = readPort(smsAdapters, source);
  const push = readPort(pushAdapters, source);
  const mail = readPort(mailAdapters, source);
  const activityArchive = readPort(activityArchiveAdapters, source);
  const website = readPort(websiteAdapters, source);
  const maps = readPort(mapsAdapters, source);
  return {
    activityArchive: activityArchive.settings,
    website: website.settings,
    maps: maps.settings,
    ...{
      payments: payments.settings,
      identity: identity.settings,
      carriers: carriers.settings,
      crm: crm.settings,
      analytics: analytics.settings,
      sms: sms.settings,
      push: push.settings,
      mail: mail.settings,
    },
    issues: [payments, identity, carriers, crm, website, analytics, sms, push, mail, activityArchive, maps].flatMap(({ issues }) => issues),
  };
}

function readPort<Port>(adapters: readonly Adapter<Port>[], source: NodeJS.ProcessEnv) {
  const read = adapters.map(({ name, environment }) => ({ name, ...environment.safeParse(source) }));
  return {
    settings: Object.fromEntries(read.flatMap((each) => (each.success ? [[each.name, each.data] as const] : []))),
    issues: read.flatMap(({ error }) => error?.issues ?? []),
  };
}
