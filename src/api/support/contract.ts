import { z } from 'zod';
import { closers, requestStatuses } from '../../domain/support/request-state';
import { attachmentTypes, mostAttachmentBytes, mostAttachments } from '../../domain/support/attachments';
import { endpoints } from '../../http/endpoint';
import { documentId, email, file, instant, localeCode } from '../../http/schemas';
import { attachment, text } from './shared';

const subject = z.string().trim().min(1).max(200);
const request = z
  .object({
    id: documentId,
    subject: z.string(),
    status: z.enum(requestStatuses).meta({ description: '`waiting`: for the customer. What they write opens it again' }),
    closedBy: z
      .enum(closers)
      .nullable()
      .meta({ description: 'Who closed it; null while it is not closed. `automatic`: a program of the shop' }),
    order: z.object({ id: documentId, number: z.string().nullable() }).nullable(),
    unread: z.number().int().meta({ description: 'Answers of the shop that were not marked as read' }),
    createdAt: instant,
    changedAt: instant.meta({ description: 'When something was written last' }),
  })
  .meta({ id: 'SupportRequest' });
const attachments = z
  .array(documentId)
  .max(mostAttachments)
  .refine((all) => new Set(all).size === all.length, 'must name each file once')
  .optional()
  .meta({ description: 'Files that were sent before (`POST /support-attachments`)' });
const message = z
  .object({ id: documentId, from: z.enum(['customer', 'shop']), text: z.string(), attachments: z.array(attachment), writtenAt: instant })
  .meta({ id: 'SupportMessage' });
const thread = request.extend({ messages: z.array(message) }).meta({ id: 'SupportThread' });

const shared = { tag: 'Support', cartToken: true } as const;
const byId = z.object({ id: documentId });
const page = {
  tag: 'Support',
  method: 'GET',
  query: z.strictObject({
    cursor: z.string().max(200).optional().meta({ description: '`meta.nextCursor` of the page before' }),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: z.array(request),
  meta: z.object({ nextCursor: z.string().nullable() }),
} as const;

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
      attachments,
      email: email.optional().meta({ description: 'For guests; that of the order where it is left out' }),
      language: localeCode.optional().meta({ description: 'They are answered in; that of the account or the order where it is left out' }),
    }),
    example: { subject: 'The cup is broken', text: 'It arrived in two pieces. What now?', order: 'w8c2v0m5k1t7q9x3z6b4n8d2' },
    bodyBytes: 32 * 1024,
    response: thread,
    status: 201,
    refusals: ['ORDER_NOT_FOUND', 'SUPPORT_ATTACHMENT_NOT_FOUND'],
    idempotent: true,
    limited: true,
  },
  list: {
    ...page,
    signedIn: true,
    path: '/support-requests',
    summary: 'What the customer asked',
    description: 'Those something was written in last first.',
    refusals: ['CURSOR_UNKNOWN'],
  },
  listOfOrder: {
    ...page,
    cartToken: true,
    path: '/orders/:id/support-requests',
    summary: 'What was asked about an order',
    description: 'By its customer, or by whoever shows its token.',
    params: byId,
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
    body: z.strictObject({ text, attachments }),
    example: { text: 'Here is what it looks like.' },
    bodyBytes: 32 * 1024,
    response: thread,
    status: 201,
    refusals: ['SUPPORT_REQUEST_NOT_FOUND', 'SUPPORT_LIMIT_REACHED', 'SUPPORT_ATTACHMENT_NOT_FOUND'],
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
  close: {
    ...shared,
    method: 'POST',
    path: '/support-requests/:id/close',
    summary: 'Closes a request',
    description: 'No answer is needed any more. Sent again, it changes nothing; what is written opens it again.',
    params: byId,
    response: thread,
    refusals: ['SUPPORT_REQUEST_NOT_FOUND'],
  },
  tellAttachment: {
    ...shared,
    method: 'POST',
    path: '/support-attachments',
    summary: 'Begins to send a file',
    description:
      'Then `PUT` it to `uploadUrl`, with this very type and size, within five minutes; where that is null, `POST` it to `/support-attachments/{id}/content`. Then name it in a message, within a day.',
    body: z.strictObject({
      name: z.string().trim().min(1).max(200),
      type: z.enum(attachmentTypes),
      size: z.number().int().min(1).max(mostAttachmentBytes).meta({ description: 'In bytes' }),
      order: documentId.optional().meta({ description: 'For guests: whose token they show' }),
    }),
    example: { name: 'cup.jpg', type: 'image/jpeg', size: 481_233 },
    response: attachment.extend({ uploadUrl: z.string().nullable() }),
    status: 201,
    refusals: ['ORDER_NOT_FOUND', 'SUPPORT_LIMIT_REACHED'],
    limited: true,
  },
  putAttachment: {
    ...shared,
    method: 'POST',
    path: '/support-attachments/:id/content',
    summary: 'Sends a file to the shop',
    description: 'As it is, and no form. Sent again before it is attached, the last one counts.',
    params: byId,
    takesFile: mostAttachmentBytes,
    response: attachment,
    refusals: ['SUPPORT_ATTACHMENT_NOT_FOUND', 'SUPPORT_ATTACHMENT_REFUSED'],
    limited: true,
  },
  readAttachment: {
    ...shared,
    method: 'GET',
    path: '/support-attachments/:id',
    summary: 'Where a file of a message is read',
    description:
      'For who may read the request. `url` is open for five minutes; where it is null, and the file `ready`, read its `/content`.',
    params: byId,
    response: attachment.extend({ url: z.string().nullable() }),
    refusals: ['SUPPORT_ATTACHMENT_NOT_FOUND'],
  },
  openAttachment: {
    ...shared,
    method: 'GET',
    path: '/support-attachments/:id/content',
    summary: 'A file of a message',
    description: 'Pictures are written anew, upright and without what the camera noted; HEIC and HEIF without that alone.',
    params: byId,
    file: 'application/octet-stream',
    response: file,
    refusals: ['SUPPORT_ATTACHMENT_NOT_FOUND'],
  },
});
