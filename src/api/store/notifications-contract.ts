import { z } from 'zod';
import { mailKinds } from '../../domain/mails/mail-kinds';
import { longestLink } from '../../domain/messages/link';
import { longestBody, longestTitle } from '../../domain/notifications/write-notification';
import { localeCode } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';

const tag = 'Mails';
const action = 'api::mails.edit';
const kind = z.enum(mailKinds);
const title = z.string().max(longestTitle);
const body = z.string().max(longestBody);
const words = z.object({ title: z.string(), body: z.string() });
const link = z.string().max(longestLink);

const templates = z
  .object({
    templates: z.array(
      z.object({
        kind,
        isOn: z.boolean().meta({ description: 'Whether customers are told' }),
        link: z.string().nullable().meta({ description: 'What it opens instead of the order' }),
        placeholders: z.array(z.string()).meta({ description: 'What may stand in braces' }),
        texts: z.array(
          z.object({
            language: z.string(),
            title: z.string().nullable(),
            body: z.string().nullable(),
            usual: words.meta({ description: 'What is told where staff wrote nothing' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'NotificationTemplates' });

/** What customers are told on their phones and in the app, as staff write it. */
export const notificationTemplateEndpoints = staffEndpoints({
  readNotifications: {
    method: 'GET',
    path: '/notification-templates',
    tag,
    action,
    summary: 'What phones say about orders in all languages, as staff edit it',
    response: templates,
    refusals: [],
  },
  saveNotification: {
    method: 'PUT',
    path: '/notification-templates/:kind',
    tag,
    action,
    summary: 'Saves what phones say when something happens',
    params: z.strictObject({ kind }),
    body: z.strictObject({
      isOn: z.boolean(),
      link: link.nullable().optional().meta({ description: 'Empty: the order. Left out, it stays' }),
      texts: z
        .array(
          z.strictObject({
            language: localeCode,
            title: title.nullable().meta({ description: 'Empty: what the shop says by itself' }),
            body: body.nullable(),
            before: z
              .strictObject({ title: title.nullable(), body: body.nullable() })
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
  previewNotification: {
    method: 'POST',
    path: '/notification-templates/preview',
    tag,
    action,
    safe: true,
    summary: 'How a phone would show it',
    body: z.strictObject({ kind, language: localeCode, title, body }),
    response: words,
    refusals: ['CONTENT_INVALID'],
  },
  testNotification: {
    method: 'POST',
    path: '/notification-templates/test',
    tag,
    action,
    summary: 'Pushes what phones say to whoever asks, to try it',
    description: 'To the app where the member of staff has an account with the e-mail they sign in with, which they proved.',
    body: z.strictObject({ kind, language: localeCode, title, body, link: link.nullable().default(null) }),
    response: z.object({ isInApp: z.boolean().meta({ description: 'Whether they have such an account' }) }),
    refusals: ['CONTENT_INVALID'],
  },
});
