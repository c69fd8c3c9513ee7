import { z } from 'zod';
import { requestStatuses } from '../../domain/support/request-state';
import { endpoints } from '../../http/endpoint';
import { documentId, email, instant, localeCode } from '../../http/schemas';

const subject = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(5_000);
const request = z
  .object({
    id: documentId,
    subject: z.string(),
    status: z.enum(requestStatuses).meta({ description: '`waiting`: for the customer. What they write opens it again' }),
    order: z.object({ id: documentId, number: z.string().nullable() }).nullable(),
    unread: z.number().int().meta({ description: 'Answers of the shop that were not marked as read' }),
    createdAt: instant,
    changedAt: instant.meta({ description: 'When something was written last' }),
  })
  .meta({ id: 'SupportRequest' });
const message = z
  .object({ id: documentId, from: z.enum(['customer', 'shop']), text: z.string(), writtenAt: instant })
  .meta({ id: 'SupportMessage' });
const thread = request.extend({ messages: z.array(message) }).meta({ id: 'SupportThread' });

const shared = { tag: 'Support', cartToken: true } as const;
const byId = z.object({ id: documentId });

export const support = endpoints({
  request: {
    ...shared,
    method: 'POST',
    path: '/support-requests',
    summary: 'Asks the shop something',
    description:
      'Of the customer who is signed in; a guest names an order and shows its token. The answer comes by mail too: to the account, or else to `email` or that of the order.',
    body: z.strictObject({
      subject,
      text,
      order: documentId.optional().meta({ description: 'What it is about' }),
      email: email.optional().meta({ description: 'For guests; that of the order where it is left out' }),
      language: localeCode.optional().meta({ description: 'They are answered in; that of the account or the order where it is left out' }),
    }),
    example: { subject: 'The cup is broken', text: 'It arrived in two pieces. What now?', order: 'w8c2v0m5k1t7q9x3z6b4n8d2' },
    bodyBytes: 32 * 1024,
    response: thread,
    status: 201,
    refusals: ['ORDER_NOT_FOUND'],
    idempotent: true,
    limited: true,
  },
  list: {
    ...shared,
    method: 'GET',
    path: '/support-requests',
    summary: 'What the customer asked',
    description: 'Those something was written in last first. `order`: only those about it, which a guest with its token sees too.',
    query: z.strictObject({
      order: documentId.optional(),
      cursor: z.string().max(200).optional().meta({ description: '`meta.nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.array(request),
    meta: z.object({ nextCursor: z.string().nullable() }),
    refusals: ['ORDER_NOT_FOUND', 'CURSOR_UNKNOWN'],
  },
  read: {
    ...shared,
    method: 'GET',
    path: '/support-requests/:id',
    summary: 'One request with what was written',
    description: 'The oldest message first. Reading it marks nothing as read.',
    params: byId,
    response: thread,
    refusals: ['SUPPORT_REQUEST_NOT_FOUND'],
  },
  write: {
    ...shared,
    method: 'POST',
    path: '/support-requests/:id/messages',
    summary: 'Writes on in a request',
    description: 'It is open again, whatever it was.',
    params: byId,
    body: z.strictObject({ text }),
    example: { text: 'Here is what it looks like.' },
    bodyBytes: 32 * 1024,
    response: thread,
    status: 201,
    refusals: ['SUPPORT_REQUEST_NOT_FOUND', 'SUPPORT_LIMIT_REACHED'],
    idempotent: true,
    limited: true,
  },
  markRead: {
    ...shared,
    method: 'POST',
    path: '/support-requests/:id/read',
    summary: 'Marks answers as read',
    description: 'Up to `message`, the last one that was seen: what came since stays unread.',
    params: byId,
    body: z.strictObject({ message: documentId }),
    example: { message: 'm3s5a7g9e1k2x4z6c8v0b2n4' },
    response: z.null(),
    refusals: ['SUPPORT_REQUEST_NOT_FOUND', 'SUPPORT_MESSAGE_NOT_FOUND'],
  },
});
