import { z } from 'zod';
import { conflictRules } from '../../domain/crm/conflict';
import { crmKinds } from '../../domain/crm/mapping';
import { instant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';

const tag = 'Integrations';
const action = 'api::integrations.edit';
const count = z.number().int();
const named = z.object({ name: z.string().max(40).meta({ example: 'my-crm', description: 'As the shop calls the CRM' }) });
const kind = z.enum(crmKinds);

const field = z.strictObject({
  from: z.string().min(1).max(60).meta({ description: 'What of the shop' }),
  to: z.string().min(1).max(200).meta({ description: 'Where it is written there' }),
  values: z
    .record(z.string().max(100), z.string().max(200))
    .refine((values) => Object.keys(values).length <= 100, 'has more than 100')
    .optional()
    .meta({ description: 'What each word of the shop is called there. A word that stands not here is not written' }),
});
const fields = z.array(field).max(100);
const mapping = z.strictObject({ contact: fields, order: fields, line: fields });
const exampleMapping = {
  contact: [{ from: 'email', to: 'email' }],
  order: [{ from: 'status', to: 'stage', values: { placed: 'won', cancelled: 'lost' } }],
  line: [{ from: 'sku', to: 'sku' }],
};
const problem = z.object({
  kind,
  index: count.meta({ description: 'Which line of the kind, from 0' }),
  field: z.string(),
  is: z.enum(['unknown_here', 'unknown_there', 'read_only', 'twice', 'value_unknown']),
});

const resync = z
  .object({
    state: z.enum(['running', 'done', 'stopped']),
    total: count.meta({ description: 'How many customers and orders there were when it began' }),
    done: count,
    waiting: count.meta({ description: 'Counted up to 10,000' }),
    parked: count.meta({ description: 'Given up, since whenever; counted up to 10,000' }),
    begunAt: instant,
  })
  .nullable()
  .meta({ description: 'The last time everything was put there anew; null: it never was' });

const crm = z.object({
  name: z.string(),
  title: z.string(),
  isOn: z.boolean().meta({ description: 'Whether it is in use now' }),
  hasContacts: z.boolean().meta({ description: 'Whether people are records of their own there; else they stand in their orders' }),
  takesAnyField: z.boolean(),
  mapping,
  isOwnMapping: z.boolean().meta({ description: 'Whether staff have changed it' }),
  rule: z.enum(conflictRules).meta({ description: 'Who is right where the shop and the CRM say different things' }),
  revision: z.string().meta({ description: 'Sent back with what is saved' }),
  shopFields: z.object({ contact: z.array(z.string()), order: z.array(z.string()), line: z.array(z.string()) }),
  shopWords: z.record(z.string(), z.array(z.string())).meta({ description: 'Of fields that are one of a few words, which those are' }),
  resync,
  isBehindSince: instant.nullable().meta({
    description:
      'When it was switched on, where nothing was put there anew since: what was before, or happened while it was off, does not stand there',
  }),
  comesBack: z.enum(['nothing', 'signed', 'no_key', 'key']).meta({
    description: 'Whether what is changed there comes back. `no_key`: once an address for it is made; `key`: one was made',
  }),
});

const crmField = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(['text', 'number', 'date', 'choice']),
  isReadOnly: z.boolean(),
  values: z.array(z.object({ value: z.string(), label: z.string() })),
});
const crmFields = z.array(crmField);

/** How CRMs are kept up to date: what is written where, and everything anew. */
export const crmEndpoints = staffEndpoints({
  readCrm: {
    method: 'GET',
    path: '/crms/:name',
    tag,
    action,
    summary: 'What is written where in a CRM, and how far it is',
    params: named,
    response: crm,
    refusals: ['CRM_NOT_FOUND'],
  },
  readCrmFields: {
    method: 'GET',
    path: '/crms/:name/fields',
    tag,
    action,
    summary: 'Which fields a CRM has now',
    description: 'Asked of the CRM itself.',
    params: named,
    response: z.object({ contact: crmFields, order: crmFields, line: crmFields }),
    refusals: ['CRM_NOT_FOUND', 'CRM_OFF', 'CRM_UNAVAILABLE'],
  },
  saveCrm: {
    method: 'PUT',
    path: '/crms/:name',
    tag,
    action,
    summary: 'Saves what is written where in a CRM',
    description: 'It holds for what is put from then on; a resync puts everything anew.',
    params: named,
    body: z.strictObject({
      revision: z.string().max(64).meta({ description: 'As it was read. Another one was saved since: `EDIT_CONFLICT`' }),
      mapping: mapping.nullable().meta({ description: 'null: as the shop maps it by itself', example: exampleMapping }),
      rule: z.enum(conflictRules),
    }),
    response: crm,
    refusals: ['CRM_NOT_FOUND', 'CRM_OFF', 'CRM_MAPPING_INVALID', 'EDIT_CONFLICT'],
  },
  previewCrm: {
    method: 'POST',
    path: '/crms/:name/preview',
    tag,
    action,
    safe: true,
    summary: 'What an order would be in a CRM with a mapping',
    description: 'A real order; nothing is sent.',
    params: named,
    body: z.strictObject({
      mapping: mapping.meta({ example: exampleMapping }),
      order: z
        .string()
        .trim()
        .min(1)
        .max(40)
        .nullable()
        .default(null)
        .meta({ description: 'Its number; null: the newest', example: 'A-000001' }),
    }),
    response: z.object({
      order: z.object({ id: z.string(), number: z.string() }),
      records: z.array(z.object({ kind, fields: z.array(z.object({ to: z.string(), value: z.string() })) })),
      problems: z.array(problem),
    }),
    refusals: ['CRM_NOT_FOUND', 'CRM_OFF', 'ORDER_NOT_FOUND'],
  },
  readCrmConflicts: {
    method: 'GET',
    path: '/crms/:name/conflicts',
    tag,
    action,
    summary: 'Where the shop and a CRM said different things of a customer or an order',
    params: named,
    response: z.object({
      conflicts: z
        .array(
          z.object({
            at: instant,
            customer: z.object({ id: z.string(), name: z.string() }).nullable().meta({ description: 'null of an order' }),
            order: z.object({ id: z.string(), number: z.string() }).nullable().meta({ description: 'null of a customer' }),
            field: z.string(),
            ours: z.string(),
            theirs: z.string(),
            kept: z.enum(['shop', 'crm']).meta({ description: 'Whose stayed' }),
          }),
        )
        .meta({ description: 'The newest fifty' }),
    }),
    refusals: ['CRM_NOT_FOUND'],
  },
  makeCrmAddress: {
    method: 'POST',
    path: '/crms/:name/notice-address',
    tag,
    action,
    summary: 'Makes the address where a CRM that signs nothing tells what was changed there',
    description: 'With a key that is told once. The address before takes nothing any more.',
    params: named,
    response: z.object({ path: z.string().meta({ description: 'Below the address of the shop' }) }),
    refusals: ['CRM_NOT_FOUND', 'CRM_OFF'],
  },
  resyncCrm: {
    method: 'POST',
    path: '/crms/:name/resync',
    tag,
    action,
    summary: 'Puts all customers and orders into a CRM anew',
    description: 'A part at a time, as fast as the CRM takes it; it goes on after a restart. One that is under way goes on.',
    params: named,
    response: z.object({ resync }),
    refusals: ['CRM_NOT_FOUND', 'CRM_OFF'],
  },
  stopCrmResync: {
    method: 'POST',
    path: '/crms/:name/resync/stop',
    tag,
    action,
    summary: 'Stops putting everything into a CRM anew',
    description: 'What was asked for until then goes out.',
    params: named,
    response: z.object({ resync }),
    refusals: ['CRM_NOT_FOUND', 'CRM_OFF'],
  },
});
