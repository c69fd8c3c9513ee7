import type { Guard } from '../guard';
import type { PortRules } from '../registry';
import { isCrmBusy, type Crm } from './crm';

const guardedNotices = (notices: NonNullable<Crm['notices']>, guard: Guard): NonNullable<Crm['notices']> => ({
  parse: notices.parse.bind(notices),
  ...(notices.isUnsigned && { isUnsigned: true }),
  ...(notices.statusField !== undefined && { statusField: notices.statusField }),
  ...(notices.readContact && {
    readContact: (remoteId, names, call) => guard(async () => (await notices.readContact?.(remoteId, names, call)) ?? null, call.signal),
  }),
  ...(notices.readStatus && {
    readStatus: (remoteId, call) => guard(async () => (await notices.readStatus?.(remoteId, call)) ?? null, call.signal),
  }),
});

/** A loop of the shop asks it; nobody stands there and waits, and each call brings its own time. A plugin's may be of a class. */
export const crmPort: PortRules<Crm> = {
  port: 'crm',
  patience: { calls: 3, windowMs: 60_000, restMs: 15_000 },
  isAnswer: isCrmBusy,
  guarded: (crm, guard) => ({
    allowance: crm.allowance,
    mostAtOnce: crm.mostAtOnce,
    mapping: crm.mapping,
    hasContacts: crm.hasContacts,
    ...(crm.takesAnyField && { takesAnyField: true }),
    ...(crm.notices && { notices: guardedNotices(crm.notices, guard) }),
    readFields: (kind, call) => guard(() => crm.readFields(kind, call), call.signal),
    putContacts: (contacts, call) => guard(() => crm.putContacts(contacts, call), call.signal),
    putOrders: (orders, call) => guard(() => crm.putOrders(orders, call), call.signal),
    forgetContact: (contact, call) => guard(() => crm.forgetContact(contact, call), call.signal),
  }),
};
