import { z } from 'zod';
import { longestLink } from '../../domain/messages/link';
import { longestPart } from '../../domain/messages/write-message';
import { localeCode } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';

const tag = 'Mails';
const action = 'api::mails.edit';
const kind = z.string().max(80).meta({ description: 'One that is read here, plugins’ too', example: 'back_in_stock' });
const title = z.string().max(longestPart.title);
const body = z.string().max(longestPart.body);
const subject = z.string().max(longestPart.subject);
const mail = z.string().max(longestPart.mail);
const words = z.object({ title: z.string(), body: z.string(), subject: z.string(), mail: z.string() });
const link = z.string().max(longestLink);
const someWords = {
  title: title.nullable().meta({ description: 'What phones and the inbox show. Empty: what the shop says by itself' }),
  body: body.nullable(),
  subject: subject.nullable().meta({ description: 'Of the mail' }),
  mail: mail.nullable().meta({ description: 'Of the mail. How to get no more of them is put below it' }),
};
const hours = z.number().int().min(1).max(720);

const messages = z
  .object({
    canMail: z.boolean().meta({ description: 'Whether the shop can send mail at all' }),
    messages: z.array(
      z.object({
        kind,
        names: z.object({ en: z.string(), uk: z.string() }).meta({ description: 'What staff call it' }),
        isOn: z.boolean().meta({ description: 'Whether customers who agreed to messages are told' }),
        waits: z.boolean().meta({ description: 'Whether it waits for `afterHours`' }),
        afterHours: z.number().int().nullable().meta({ description: 'The setting `cartMessageAfterHours`, of a cart that was left' }),
        link: z.string().nullable().meta({ description: 'What it opens instead of what it is about' }),
        placeholders: z.array(z.string()).meta({ description: 'What may stand in braces; in the mail `link` too' }),
        texts: z.array(
          z.object({
            language: z.string(),
            ...{ title: z.string().nullable(), body: z.string().nullable(), subject: z.string().nullable(), mail: z.string().nullable() },
            usual: words.meta({ description: 'What is told where staff wrote nothing' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AutomaticMessages' });

const tried = z.strictObject({
  kind,
  language: localeCode,
  title: title.meta({ description: 'Empty: what the shop says by itself' }),
  body,
  subject,
  mail,
  link: link.nullable().default(null),
});

/** What the shop tells customers by itself to bring them back, as staff write it and switch it. */
export const automaticMessageEndpoints = staffEndpoints({
  readMessages: {
    method: 'GET',
    path: '/automatic-messages',
    tag,
    action,
    summary: 'Messages the shop sends by itself, in all languages, and whether it does',
    response: messages,
    refusals: [],
  },
  saveMessage: {
    method: 'PUT',
    path: '/automatic-messages/:kind',
    tag,
    action,
    summary: 'Saves and switches a message the shop sends by itself',
    description: 'Switched off, nobody is told any more, what waits for phones and mailboxes included.',
    params: z.strictObject({ kind }),
    body: z.strictObject({
      isOn: z.boolean(),
      afterHours: hours.nullable().optional().meta({ description: 'Of what waits for hours. Left out, they stay' }),
      link: link.nullable().optional().meta({ description: 'Empty: what it is about. Left out, it stays' }),
      texts: z
        .array(
          z.strictObject({
            language: localeCode,
            ...someWords,
            before: z
              .strictObject({ title: title.nullable(), body: body.nullable(), subject: subject.nullable(), mail: mail.nullable() })
              .optional()
              .meta({ description: 'What stood there when it was read: where somebody wrote something else since, nothing is saved' }),
          }),
        )
        .max(50)
        .default([])
        .meta({ description: 'A language that is left out stays as it is' }),
    }),
    response: messages,
    refusals: ['MESSAGE_KIND_NOT_FOUND', 'CONTENT_INVALID', 'EDIT_CONFLICT'],
  },
  previewMessage: {
    method: 'POST',
    path: '/automatic-messages/preview',
    tag,
    action,
    safe: true,
    summary: 'How a message of the shop would read',
    body: tried,
    response: z.object({ title: z.string(), body: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
    refusals: ['MESSAGE_KIND_NOT_FOUND', 'CONTENT_INVALID'],
  },
  testMessage: {
    method: 'POST',
    path: '/automatic-messages/test',
    tag,
    action,
    summary: 'Sends a message of the shop to whoever asks, to try it',
    description:
      'By mail to the e-mail the member of staff signs in with, and to the app where they have an account with the same, proved e-mail.',
    body: tried.extend({ ways: z.strictObject({ push: z.boolean(), mail: z.boolean() }) }),
    response: z.object({ mailedTo: z.string().nullable(), isInApp: z.boolean() }),
    refusals: ['MESSAGE_KIND_NOT_FOUND', 'CONTENT_INVALID', 'MAIL_UNAVAILABLE', 'MAIL_REFUSED'],
  },
});
