import type { Core } from '@strapi/strapi';
import { addOrderMailWords } from '../domain/mails/words';
import { addAutomaticMessage } from '../domain/messages/automatic-messages';
import { addMessageWords } from '../domain/messages/words';
import { addNotificationWords } from '../domain/notifications/words';
import { addPaperWords } from '../domain/papers/words';
import { addPluginArea } from '../http/plugin-area';
import { addRefusalCode } from '../http/refusal-status';
import type { Configured } from '../integrations/adapter';
import { activityArchiveAdapters } from '../integrations/activity-archive/adapters';
import { activityArchivePort } from '../integrations/activity-archive/activity-archive-port';
import { analyticsAdapters } from '../integrations/analytics/adapters';
import { analyticsPort } from '../integrations/analytics/analytics-port';
import { carrierAdapters } from '../integrations/carriers/adapters';
import { carriersPort } from '../integrations/carriers/carriers-port';
import { crmAdapters } from '../integrations/crm/adapters';
import { crmPort } from '../integrations/crm/crm-port';
import { identityAdapters } from '../integrations/identity/adapters';
import { identityPort } from '../integrations/identity/identity-port';
import { mapsAdapters } from '../integrations/maps/adapters';
import { mapsPort } from '../integrations/maps/maps-port';
import { mailPort } from '../integrations/mail/mail-port';
import { mailAdapters } from '../integrations/mail/adapters';
import { paymentAdapters } from '../integrations/payments/adapters';
import { paymentsPort } from '../integrations/payments/payments-port';
import { neighbourOf, type Neighbour, type Neighbours } from '../integrations/neighbours';
import { pushAdapters } from '../integrations/push/adapters';
import { pushPort } from '../integrations/push/push-port';
import { createRegistry, type Registry } from '../integrations/registry';
import { smsAdapters } from '../integrations/sms/adapters';
import { smsPort } from '../integrations/sms/sms-port';
import { websiteAdapters } from '../integrations/website/adapters';
import { websitePort } from '../integrations/website/website-port';
import type { Commerce, LoadDemo } from '../kit/commerce';
import { readAdapterSettings } from '../settings/adapter-settings';
import { givenEnvironment, settings } from '../settings/settings';
import { addDeliveryRule, type AddedDeliveryRule } from '../shop/delivery/delivery-rule-kinds';
import { ownDeliveryRules } from '../shop/delivery/rules';
import { freeFrom } from '../shop/delivery/free-from';
import { addCondition, addEffect } from '../shop/promotions/discount-kinds';
import { addAlertKind } from '../shop/staff/raise-alert';
import { addStaffWrites } from '../strapi/guards/staff-writes';
import { logPluginFaults } from '../strapi/plugin-faults';
import { createFiles } from './files';
import { useAdapter } from './use-adapter';

const demos: LoadDemo[] = [];
/** What the demo shop shows of plugins. */
export const demosOfPlugins = (): readonly LoadDemo[] => demos;

/** With what the environment says of each; those it says nothing of keep their place. */
function filled<Port>(registry: Registry<Port>, settings: Readonly<Record<string, Configured<Port> | null>>): Registry<Port> {
  for (const [name, configured] of Object.entries(settings)) registry.configure(name, configured);
  return registry;
}

/** The shop's neighbours, and where plugins add theirs and what else they bring, in their own `register()`. */
export function createCommerce(strapi: Core.Strapi, on: Commerce['on']): Commerce {
  const {
    payments: paid,
    identity: known,
    carriers: carried,
    crm: told,
    analytics: counted,
    sms: texted,
    push: pushed,
    mail: mailed,
    activityArchive: kept,
    website: sites,
    maps: mapped,
  } = settings();
  const ports = {
    payments: filled(createRegistry(paymentsPort), paid),
    website: filled(createRegistry(websitePort), sites),
    mail: filled(createRegistry(mailPort), mailed),
    sms: filled(createRegistry(smsPort), texted),
    push: filled(createRegistry(pushPort), pushed),
    identity: filled(createRegistry(identityPort), known),
    carriers: filled(createRegistry(carriersPort), carried),
    crm: filled(createRegistry(crmPort), told),
    analytics: filled(createRegistry(analyticsPort), counted),
    activityArchive: filled(createRegistry(activityArchivePort), kept),
    maps: filled(createRegistry(mapsPort), mapped),
  };
  const files = createFiles();
  strapi.add('privateFiles', files.bucket);
  // Of what the website was paid nobody can choose anything here.
  ports.payments.retire('external', true);
  const all: Neighbour[] = [
    ...paymentAdapters.map((adapter) => neighbourOf('payments', adapter, ports.payments)),
    ...mailAdapters.map((adapter) => neighbourOf('mail', adapter, ports.mail)),
    ...smsAdapters.map((adapter) => neighbourOf('sms', adapter, ports.sms)),
    ...pushAdapters.map((adapter) => neighbourOf('push', adapter, ports.push)),
    ...identityAdapters.map((adapter) => neighbourOf('identity', adapter, ports.identity)),
    ...carrierAdapters.map((adapter) => neighbourOf('carriers', adapter, ports.carriers)),
    ...crmAdapters.map((adapter) => neighbourOf('crm', adapter, ports.crm)),
    ...websiteAdapters.map((adapter) => neighbourOf('website', adapter, ports.website)),
    ...analyticsAdapters.map((adapter) => neighbourOf('analytics', adapter, ports.analytics)),
    ...mapsAdapters.map((adapter) => neighbourOf('maps', adapter, ports.maps)),
    ...activityArchiveAdapters.map((adapter) => neighbourOf('activityArchive', adapter, ports.activityArchive)),
    ...files.neighbours,
  ];
  strapi.add('neighbours', (): Neighbours => ({ all: () => all, environment: givenEnvironment }));
  const onFault = logPluginFaults(strapi);
  addDeliveryRule('delivery.free_from', freeFrom, onFault);
  for (const kind of Object.keys(ownDeliveryRules) as (keyof typeof ownDeliveryRules)[])
    addDeliveryRule<never>(kind, ownDeliveryRules[kind] as AddedDeliveryRule<never>, onFault);
  return {
    ...ports,
    on,
    use(port, adapter) {
      // An adapter is of the port it is used for.
      const registry = ports[port] as Registry<unknown>;
      if (all.some((other) => other.port === port && other.adapter.name === adapter.name))
        throw new Error(`There is already a ${port} adapter called ${adapter.name}`);
      const isUsed = useAdapter<unknown>(registry, adapter);
      all.push(neighbourOf<unknown>(port, adapter, registry));
      return isUsed;
    },
    connect: (adapter) => readAdapterSettings(adapter)?.create() ?? null,
    discountEffects: { add: (kind, effect) => addEffect(kind, effect, onFault) },
    discountConditions: { add: (kind, condition) => addCondition(kind, condition, onFault) },
    deliveryRules: { add: (kind, rule) => addDeliveryRule(kind, rule, onFault) },
    papers: { add: addPaperWords },
    orderMails: { add: addOrderMailWords },
    notifications: { add: addNotificationWords },
    messages: { add: addAutomaticMessage, addWords: addMessageWords },
    refusals: { add: addRefusalCode },
    alerts: { add: addAlertKind },
    endpoints: { add: (plugin, area) => addPluginArea(plugin, area, onFault) },
    demo: { add: (load) => void demos.push(load) },
    content: { add: addStaffWrites },
  };
}
