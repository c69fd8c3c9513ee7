import { z } from 'zod';
import { toldTypes } from '../../domain/events-for-machines';
import { feedMeta, feedQuery } from '../../http/feed-schemas';
import { instant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id, text } from '../../http/staff-schemas';
import { jobEndpoints } from './jobs-contract';
import { overviewEndpoints } from './overview-contract';

const known = new Set<string>(toldTypes);
const types = z
  .string()
  .max(4_000)
  .superRefine(onlyKnown)
  .transform((text) => toldTypes.filter((type) => text.split(',').includes(type)))
  .optional()
  .meta({ description: 'Only these, with commas between them', example: 'order.placed,order.shipped' });

function onlyKnown(text: string, context: z.RefinementCtx): void {
  const unknown = text.split(',').find((type) => !known.has(type));
  if (unknown !== undefined) context.addIssue({ code: 'custom', message: `has ${unknown.slice(0, 80)}, which is no type of event` });
}

const toldEvent = z
  .object({
    id: z.uuid().meta({ description: 'Send it as `since` to read what is behind it' }),
    type: z.string().meta({ example: 'order.placed' }),
    version: z.number().int(),
    aggregateType: z.string().meta({ example: 'order', description: 'What it happened to' }),
    aggregateId: z.string(),
    occurredAt: instant,
    payload: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What docs/events.md says of the type, with null for what is personal' }),
  })
  .meta({ id: 'ToldEvent' });

const openAlert = z
  .object({
    id,
    kind: z.string().meta({ description: 'Of the shop or of a plugin', example: 'refund_failed' }),
    amountMinor: z.number().int().nullable(),
    currency: z.string().nullable(),
    orderNumber: z.string().nullable(),
    orderDocumentId: z.string().nullable(),
    raisedAt: instant,
    details: z.record(z.string(), z.unknown()).nullable().meta({ description: 'What is in it depends on the kind' }),
  })
  .meta({ id: 'OpenAlert' });

export const staffOperations = staffEndpoints({
  ...overviewEndpoints,
  ...jobEndpoints,
  readChanges: {
    method: 'GET',
    path: '/changes',
    tag: 'Events',
    action: 'api::events.read',
    summary: 'What has happened since, in the order it was committed in',
    description:
      'Every event but those of accounts, each once: one that is committed late stands behind those that were read before. Events of one aggregate are in their own order. ' +
      'A page with types may be empty though `more` is true; then read on.',
    query: z.strictObject({ ...feedQuery, since: feedQuery.since.default('start'), types }),
    response: z.array(toldEvent),
    meta: feedMeta,
    refusals: ['CURSOR_UNKNOWN'],
  },
  readExternalIds: {
    method: 'GET',
    path: '/external-ids/:type/:id',
    tag: 'Content',
    action: 'api::external-ids.read',
    summary: 'What other systems call an entry',
    description: 'None for what machines do not write, and for what is not there.',
    params: byId.extend({ type: z.string().max(100).meta({ example: 'api::catalog.variant' }) }),
    response: z.array(z.object({ source: z.string(), externalId: z.string() })),
  },
  findAlerts: {
    method: 'GET',
    path: '/staff-alerts',
    tag: 'Alerts',
    action: ['api::alerts.close', 'api::payments.repair'],
    summary: 'Alerts nobody has said are done, the newest first',
    query: z.strictObject({
      kind: z.string().min(1).max(60).optional().meta({ description: 'Only of this kind', example: 'refund_failed' }),
      page: z.coerce.number().int().min(1).max(1_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ alerts: z.array(openAlert), total: z.number().int() }),
  },
  close: {
    method: 'POST',
    path: '/staff-alerts/:id/close',
    tag: 'Alerts',
    action: 'api::alerts.close',
    summary: 'An alert is done',
    params: byId,
    body: z.strictObject({ note: text.optional() }),
    response: z.null(),
    refusals: ['STAFF_ALERT_NOT_FOUND'],
  },
});
