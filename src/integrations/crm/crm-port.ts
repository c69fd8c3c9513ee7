import { findUnstorableText } from '../../domain/content/find-unstorable-text';
import { because } from '../../domain/deliveries/because';
import type { Guard } from '../guard';
import type { PortRules } from '../registry';
import { isCrmBusy, type Crm, type CrmOutcome } from './crm';

const longestId = 200;
const isId = (id: string): boolean => id !== '' && id.length <= longestId && findUnstorableText(id) === null;

/** What it calls a record is kept: what cannot be is no answer. */
export const storable = (outcomes: readonly CrmOutcome[]): readonly CrmOutcome[] =>
  outcomes.map((outcome) => {
    if (outcome.is !== 'kept' && outcome.is !== 'taken') return outcome;
    const ids = [outcome.remoteId, ...(outcome.is === 'kept' ? Object.values(outcome.lines ?? {}) : [])];
    return ids.every(isId) ? outcome : { is: 'refused', because: because('It calls the record by an id that cannot be kept') };
  });

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
    putContacts: (contacts, call) => guard(async () => storable(await crm.putContacts(contacts, call)), call.signal),
    putOrders: (orders, call) => guard(async () => storable(await crm.putOrders(orders, call)), call.signal),
    forgetContact: (contact, call) => guard(() => crm.forgetContact(contact, call), call.signal),
  }),
};
