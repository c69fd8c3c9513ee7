import type { Core } from '@strapi/strapi';
import { addOrderMailWords } from '../domain/mails/words';
import { addNotificationWords } from '../domain/notifications/words';
import { addPaperWords } from '../domain/papers/words';
import { addPluginArea } from '../http/plugin-area';
import { addRefusalCode } from '../http/refusal-status';
import { activityArchivePort } from '../integrations/activity-archive/activity-archive-port';
import { carriersPort } from '../integrations/carriers/carriers-port';
import { identityPort } from '../integrations/identity/identity-port';
import { mailPort } from '../integrations/mail/mail-port';
import { smtpMail } from '../integrations/mail/smtp-mail';
import { paymentsPort } from '../integrations/payments/payments-port';
import { pushPort } from '../integrations/push/push-port';
import { createRegistry, type Registry } from '../integrations/registry';
import { smsPort } from '../integrations/sms/sms-port';
import { websitePort } from '../integrations/website/website-port';
import type { Commerce, LoadDemo } from '../kit/commerce';
import { readAdapterSettings } from '../settings/adapter-settings';
import { settings } from '../settings/settings';
import { addDeliveryRule } from '../shop/delivery/delivery-rule-kinds';
import { freeFrom } from '../shop/delivery/free-from';
import { addCondition, addEffect } from '../shop/promotions/discount-kinds';
import { addAlertKind } from '../shop/staff/raise-alert';
import { addStaffWrites } from '../strapi/guards/staff-writes';
import { logPluginFaults } from '../strapi/plugin-faults';

const demos: LoadDemo[] = [];
/** What the demo shop shows of plugins. */
export const demosOfPlugins = (): readonly LoadDemo[] => demos;

/** The shop's neighbours, and where plugins add theirs and what else they bring, in their own `register()`. */
export function createCommerce(strapi: Core.Strapi, on: Commerce['on']): Commerce {
  const payments = createRegistry(paymentsPort);
  const mail = createRegistry(mailPort);
  const identity = createRegistry(identityPort);
  for (const [name, configured] of Object.entries(settings().payments)) payments.configure(name, configured);
  for (const [name, configured] of Object.entries(settings().identity)) identity.configure(name, configured);
  const sms = createRegistry(smsPort);
  for (const [name, configured] of Object.entries(settings().sms)) sms.configure(name, configured);
  const push = createRegistry(pushPort);
  for (const [name, configured] of Object.entries(settings().push)) push.configure(name, configured);
  const carriers = createRegistry(carriersPort);
  for (const [name, configured] of Object.entries(settings().carriers)) carriers.configure(name, configured);
  const activityArchive = createRegistry(activityArchivePort);
  for (const [name, configured] of Object.entries(settings().activityArchive)) if (configured) activityArchive.configure(name, configured);
  if (settings().mail)
    mail.add(
      'smtp',
      smtpMail((each) => strapi.plugin('email').service('email').send(each)),
    );
  const ports = { payments, website: createRegistry(websitePort), mail, sms, push, identity, carriers, activityArchive };
  const onFault = logPluginFaults(strapi);
  addDeliveryRule('delivery.free_from', freeFrom, onFault);
  return {
    ...ports,
    on,
    use(port, adapter) {
      const configured = readAdapterSettings(adapter);
      // An adapter is of the port it is used for.
      if (configured) (ports[port] as Registry<unknown>).add(adapter.name, configured.create());
      return configured !== null;
    },
    connect: (adapter) => readAdapterSettings(adapter)?.create() ?? null,
    discountEffects: { add: (kind, effect) => addEffect(kind, effect, onFault) },
    discountConditions: { add: (kind, condition) => addCondition(kind, condition, onFault) },
    deliveryRules: { add: (kind, rule) => addDeliveryRule(kind, rule, onFault) },
    papers: { add: addPaperWords },
    orderMails: { add: addOrderMailWords },
    notifications: { add: addNotificationWords },
    refusals: { add: addRefusalCode },
    alerts: { add: addAlertKind },
    endpoints: { add: (plugin, area) => addPluginArea(plugin, area, onFault) },
    demo: { add: (load) => void demos.push(load) },
    content: { add: addStaffWrites },
  };
}
