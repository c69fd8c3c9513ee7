import { z } from 'zod';
import { instant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, openedAt } from '../../http/staff-schemas';
import { comparisons } from '../../domain/automations/automation';

const tag = 'Automations';
const action = 'api::integrations.edit';
const line = z.string().trim().min(1).max(200);

const condition = z.strictObject({
  field: z.string().min(1).max(80).meta({ example: 'order.total' }),
  comparison: z.enum(comparisons).meta({ description: '`at_least` and `at_most` compare numbers; amounts in whole units, such as 19.99' }),
  value: z.string().max(200),
});
const text = z.string().trim().min(1).max(2_000).meta({ description: 'Names in braces are filled in, such as {order.number}' });
const actions = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mail'), to: z.email().max(200), subject: line, text }),
  z.strictObject({ kind: z.literal('alert'), text }),
  z.strictObject({ kind: z.literal('tag_order'), tag: z.string().trim().min(1).max(40) }),
  z.strictObject({ kind: z.literal('tag_customer'), tag: z.string().trim().min(1).max(40) }),
  z.strictObject({ kind: z.literal('webhook'), webhook: id }),
]);
const rule = {
  event: z.string().min(1).max(80).meta({ example: 'order.placed' }),
  conditions: z.array(condition).max(10).meta({ description: 'All of them have to hold' }),
  action: actions,
};
const fields = { name: z.string().trim().min(1).max(100), ...rule, isOn: z.boolean() };

const automation = z
  .object({
    id,
    name: z.string(),
    event: z.string(),
    conditions: z.array(condition),
    action: actions,
    isOn: z.boolean(),
    changedBy: z.string().nullable(),
    changedAt: instant,
  })
  .meta({ id: 'Automation' });

/** What staff have the shop do by itself when something happens. What became of it stands among the deliveries of the channel `automation`. */
export const automationEndpoints = staffEndpoints({
  listAutomations: {
    method: 'GET',
    path: '/automations',
    tag,
    action,
    summary: 'What the shop does by itself when something happens',
    response: z.object({
      automations: z.array(automation),
      events: z
        .array(z.object({ type: z.string(), fields: z.array(z.string()), isOfOrder: z.boolean() }))
        .meta({ description: 'What there is to wait for, with what conditions and texts may name of it' }),
      webhooks: z.array(z.object({ id, name: z.string() })),
    }),
  },
  addAutomation: {
    method: 'POST',
    path: '/automations',
    tag,
    action,
    summary: 'Has the shop do something by itself from now on',
    body: z.strictObject(fields),
    response: automation,
    refusals: ['AUTOMATION_INVALID', 'AUTOMATION_TOO_MANY'],
  },
  saveAutomation: {
    method: 'PUT',
    path: '/automations/:id',
    tag,
    action,
    summary: 'Changes what the shop does by itself, for what happens from now on',
    params: byId,
    body: z.strictObject({ ...fields, openedAt }),
    response: automation,
    refusals: ['AUTOMATION_NOT_FOUND', 'AUTOMATION_INVALID', 'EDIT_CONFLICT'],
  },
  deleteAutomation: {
    method: 'POST',
    path: '/automations/:id/delete',
    tag,
    action,
    summary: 'Deletes a rule: what waits for it is not done',
    params: byId,
    body: z.strictObject({}),
    response: z.null(),
    refusals: ['AUTOMATION_NOT_FOUND'],
  },
  tryAutomation: {
    method: 'POST',
    path: '/automations/try',
    tag,
    action,
    safe: true,
    summary: 'Tries a rule on something that happened: nothing is done',
    description: 'On what happened last that its conditions hold for, else on what happened last of the kind.',
    body: z.strictObject(rule),
    response: z.object({
      event: z.object({ id: z.uuid(), occurredAt: instant, aggregateType: z.string(), aggregateId: z.string() }).nullable(),
      holds: z.boolean(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      text: z.string().nullable().meta({ description: 'What would be mailed or said' }),
    }),
    refusals: ['AUTOMATION_INVALID'],
  },
});
