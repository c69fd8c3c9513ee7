import { z } from 'zod';
import { mailFailures } from '../../domain/mails/mail-kinds';
import { longestAnswer } from '../../domain/support/prepared-answer';
import { closers, requestStatuses } from '../../domain/support/request-state';
import { requestViews } from '../../domain/support/request-views';
import { order } from '../../http/order-schemas';
import { documentId, file, instant, localeCode, money } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';
import { attachment, text } from './shared';

const count = z.number().int();
const status = z.enum(requestStatuses);
const overdue = z.boolean().meta({ description: 'Whether the customer has waited for longer than the settings say' });
const foundRequest = z
  .object({
    id: documentId,
    subject: z.string(),
    status,
    customer: z.object({ name: z.string().nullable(), email: z.string().nullable() }),
    order: z.string().nullable().meta({ description: 'The number of the order it is about' }),
    assignee: z.string().nullable(),
    unread: count.meta({ description: 'Messages of the customer that no member of staff has seen' }),
    waitsSince: instant.nullable().meta({ description: 'The first message nobody answered' }),
    isOverdue: overdue,
    changedAt: instant,
    lastText: z.string().meta({ description: 'How the last message begins' }),
  })
  .meta({ id: 'FoundSupportRequest' });
const message = z.object({
  id: documentId,
  kind: z.enum(['customer', 'staff', 'note']).meta({ description: '`note`: for colleagues; the customer never reads it' }),
  text: z.string(),
  by: z.string().nullable().meta({ description: 'Of staff and machines' }),
  writtenAt: instant,
  attachments: z.array(attachment),
  mail: z
    .object({ state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unwanted']), failure: z.enum(mailFailures).nullable() })
    .nullable()
    .meta({
      description: 'What became of the mail that tells of an answer; `unwanted`: the customer wants none, or they are switched off',
    }),
  isUnread: z.boolean(),
});
const staffRequest = z
  .object({
    id: documentId,
    revision: count.meta({ description: 'Sent back with an answer' }),
    subject: z.string(),
    status,
    closedBy: z.enum(closers).nullable().meta({ description: '`automatic`: a machine; null while it is not closed' }),
    language: z.string().nullable(),
    waitsSince: instant.nullable(),
    isOverdue: overdue,
    createdAt: instant,
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    customer: z.object({
      id: documentId.nullable().meta({ description: 'null: a guest' }),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    order: z
      .object({
        id: documentId,
        number: z.string().nullable(),
        status: order.shape.status,
        paymentStatus: order.shape.paymentStatus,
        fulfilmentStatus: order.shape.fulfilmentStatus,
        total: money,
        lines: z.array(z.object({ name: z.string(), sku: z.string(), quantity: count })).meta({ description: 'The first five' }),
        moreLines: count,
      })
      .nullable(),
    others: z
      .array(z.object({ id: documentId, subject: z.string(), status, changedAt: instant }))
      .meta({ description: 'Ten at most of what the same customer asked else, or the same guest of this order' }),
    messages: z.array(message).meta({ description: 'With the notes, the oldest first' }),
  })
  .meta({ id: 'StaffSupportRequest' });
const preparedAnswers = z
  .object({
    languages: z.array(z.string()).meta({ description: 'Of the shop, its own first' }),
    answers: z.array(
      z.object({
        id: documentId,
        title: z.string(),
        revision: count,
        texts: z.array(z.object({ language: z.string(), text: z.string() })),
      }),
    ),
  })
  .meta({ id: 'PreparedAnswers' });

const tag = 'Support';
/** Who answers sees what is asked. */
const reading = ['api::support.read', 'api::support.answer'] as const;
const answering = 'api::support.answer';
const revision = z
  .number()
  .int()
  .min(0)
  .max(2_000_000_000)
  .meta({ description: 'As it was read. Something was written since: `EDIT_CONFLICT`' });
const answer = z.strictObject({
  title: z.string().trim().min(1).max(100),
  texts: z
    .array(z.strictObject({ language: localeCode, text: z.string().trim().max(longestAnswer) }))
    .max(50)
    .meta({ description: '`{customer}`, `{order}` and `{shop}` are filled in. What is left out or empty is written in no such language' }),
});
const one = { tag, params: byId, response: staffRequest } as const;
const notFound = 'SUPPORT_REQUEST_NOT_FOUND';

/** What customers ask, as staff answer it. Each of what changes a request answers it as it is then. */
export const staffSupport = staffEndpoints({
  find: {
    method: 'GET',
    path: '/support-requests',
    tag,
    action: reading,
    summary: 'Requests of a view, and those something is found in',
    query: z.strictObject({
      view: z.enum(requestViews).default('open').meta({
        description:
          '`open`: customers wait for an answer, the longest first; `unassigned`: those of them nobody has taken; `mine`: assigned to who asks, and not closed; `answered`: the shop waits for the customer',
      }),
      q: z
        .string()
        .trim()
        .max(100)
        .optional()
        .meta({ description: 'Words of what was written, of a name, an e-mail or a phone; or the number of an order' }),
      customer: id.optional().meta({ description: 'Of this account alone' }),
      cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.object({
      requests: z.array(foundRequest),
      nextCursor: z.string().nullable(),
      counts: z
        .object({ open: count, mine: count, unassigned: count, answered: count })
        .meta({ description: 'Of all in these views; 1001: more than a thousand' }),
    }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  read: {
    ...one,
    method: 'GET',
    path: '/support-requests/:id',
    action: reading,
    summary: 'A request with its messages and notes, its order and its customer',
    refusals: [notFound],
  },
  seen: {
    method: 'POST',
    path: '/support-requests/:id/seen',
    tag,
    action: reading,
    summary: 'Marks what the customer wrote as seen, up to a message',
    params: byId,
    body: z.strictObject({ message: id }),
    response: z.null(),
    refusals: [notFound, 'SUPPORT_MESSAGE_NOT_FOUND'],
  },
  reply: {
    ...one,
    method: 'POST',
    path: '/support-requests/:id/reply',
    action: answering,
    summary: 'Answers the customer',
    description: 'They are told by mail, in the app and on their phones. Whoever answers what nobody had taken takes it.',
    body: z.strictObject({ revision, text, closes: z.boolean().default(false).meta({ description: 'Whether it is closed with that' }) }),
    refusals: [notFound, 'EDIT_CONFLICT', 'SUPPORT_LIMIT_REACHED'],
  },
  note: {
    ...one,
    method: 'POST',
    path: '/support-requests/:id/notes',
    action: answering,
    summary: 'A note in a request for colleagues, which customers never read',
    body: z.strictObject({ text }),
    refusals: [notFound, 'SUPPORT_LIMIT_REACHED'],
  },
  assign: {
    ...one,
    method: 'POST',
    path: '/support-requests/:id/assign',
    action: answering,
    summary: 'Hands a request to a colleague, or to nobody',
    body: z.strictObject({
      to: z
        .string()
        .regex(/^\d{1,9}$/)
        .nullable()
        .meta({ description: 'One of `/support-colleagues`' }),
    }),
    refusals: [notFound, 'SUPPORT_ASSIGNEE_UNKNOWN'],
  },
  close: {
    ...one,
    method: 'POST',
    path: '/support-requests/:id/close',
    action: answering,
    summary: 'Closes a request without a word to the customer',
    body: z.strictObject({ revision }),
    refusals: [notFound, 'EDIT_CONFLICT'],
  },
  reopen: {
    ...one,
    method: 'POST',
    path: '/support-requests/:id/reopen',
    action: answering,
    summary: 'Opens a request again',
    body: z.strictObject({ revision }),
    refusals: [notFound, 'EDIT_CONFLICT'],
  },
  openAttachment: {
    method: 'GET',
    path: '/support-attachments/:id/content',
    tag,
    action: reading,
    summary: 'A file a customer sent, once a job has looked at it',
    params: byId,
    file: 'application/octet-stream',
    response: file,
    refusals: ['SUPPORT_ATTACHMENT_NOT_FOUND'],
  },
  colleagues: {
    method: 'GET',
    path: '/support-colleagues',
    tag,
    action: reading,
    summary: 'Who may answer customers',
    response: z.object({ colleagues: z.array(z.object({ id: z.string(), name: z.string() })) }),
  },
  answersFor: {
    method: 'GET',
    path: '/support-requests/:id/prepared-answers',
    tag,
    action: reading,
    summary: 'Prepared answers as they read for this customer',
    description: 'In the language of the request where somebody wrote it, with name, order and shop filled in.',
    params: byId,
    response: z.object({ answers: z.array(z.object({ id: documentId, title: z.string(), text: z.string() })) }),
    refusals: [notFound],
  },
  answers: {
    method: 'GET',
    path: '/support-answers',
    tag,
    action: reading,
    summary: 'Answers that are prepared, in each language',
    response: preparedAnswers,
  },
  addAnswer: {
    method: 'POST',
    path: '/support-answers',
    tag,
    action: answering,
    summary: 'Prepares an answer',
    body: answer,
    response: preparedAnswers,
    refusals: ['CONTENT_INVALID', 'SUPPORT_LIMIT_REACHED'],
  },
  changeAnswer: {
    method: 'PUT',
    path: '/support-answers/:id',
    tag,
    action: answering,
    summary: 'Changes a prepared answer',
    params: byId,
    body: answer.extend({ revision }),
    response: preparedAnswers,
    refusals: ['CONTENT_INVALID', 'SUPPORT_ANSWER_NOT_FOUND', 'EDIT_CONFLICT'],
  },
  deleteAnswer: {
    method: 'POST',
    path: '/support-answers/:id/delete',
    tag,
    action: answering,
    summary: 'Deletes a prepared answer',
    params: byId,
    response: preparedAnswers,
    refusals: ['SUPPORT_ANSWER_NOT_FOUND'],
  },
});
