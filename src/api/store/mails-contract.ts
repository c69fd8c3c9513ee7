import { z } from 'zod';
import { longestBody, longestSubject } from '../../domain/mails/check-template';
import { mailKinds } from '../../domain/mails/mail-kinds';
import { localeCode } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { id } from '../../http/staff-schemas';

const tag = 'Mails';
const action = 'api::mails.edit';
const kind = z.enum(mailKinds);
const words = z.object({ subject: z.string(), body: z.string() });
const subject = z.string().max(longestSubject);
const body = z.string().max(longestBody);

const templates = z
  .object({
    canSend: z.boolean().meta({ description: 'Whether the shop can send mail at all' }),
    templates: z.array(
      z.object({
        kind,
        isOn: z.boolean().meta({ description: 'Whether customers get it' }),
        placeholders: z.array(z.string()).meta({ description: 'What may stand in braces' }),
        texts: z.array(
          z.object({
            language: z.string(),
            subject: z.string().nullable(),
            body: z.string().nullable(),
            usual: words.meta({ description: 'What is written where staff wrote nothing' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'MailTemplates' });

const tried = z.strictObject({
  kind,
  language: localeCode,
  subject: subject.meta({ description: 'Empty: what the shop writes by itself' }),
  body,
  order: id.optional().meta({ description: 'The order it is written for, for who sees orders; else one nobody placed' }),
});

/** What customers are mailed, as staff write it. */
export const mailTemplateEndpoints = staffEndpoints({
  readTemplates: {
    method: 'GET',
    path: '/mail-templates',
    tag,
    action,
    summary: 'Order mails in all languages, as staff edit them',
    response: templates,
    refusals: [],
  },
  saveTemplate: {
    method: 'PUT',
    path: '/mail-templates/:kind',
    tag,
    action,
    summary: 'Saves what customers are mailed when something happens',
    params: z.strictObject({ kind }),
    body: z.strictObject({
      isOn: z.boolean(),
      texts: z
        .array(
          z.strictObject({
            language: localeCode,
            subject: subject.nullable().meta({ description: 'Empty: what the shop writes by itself' }),
            body: body.nullable(),
            before: z
              .strictObject({ subject: subject.nullable(), body: body.nullable() })
              .optional()
              .meta({ description: 'What stood there when it was read: where somebody wrote something else since, nothing is saved' }),
          }),
        )
        .max(50)
        .default([])
        .meta({ description: 'A language that is left out stays as it is' }),
    }),
    response: templates,
    refusals: ['CONTENT_INVALID', 'EDIT_CONFLICT'],
  },
  previewTemplate: {
    method: 'POST',
    path: '/mail-templates/preview',
    tag,
    action,
    safe: true,
    summary: 'How a mail would read',
    body: tried,
    response: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
    refusals: ['CONTENT_INVALID', 'ORDER_NOT_FOUND', 'EDIT_NOT_ALLOWED'],
  },
  testTemplate: {
    method: 'POST',
    path: '/mail-templates/test',
    tag,
    action,
    summary: 'Sends a mail to try to whoever asks',
    description: 'To the e-mail the member of staff signs in with, and to nobody else.',
    body: tried.omit({ order: true }),
    response: z.object({ to: z.string() }),
    refusals: ['CONTENT_INVALID', 'MAIL_UNAVAILABLE', 'MAIL_REFUSED'],
  },
});
