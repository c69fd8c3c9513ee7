import type { Answer } from '../kit/staff-api';
import { changesOf, type Draft, type Kind } from './mail-draft';

type Template = Parameters<typeof changesOf>[0];
type Notification = Answer<'GET /notification-templates'>['templates'][number];

/** A notification as a mail: what a phone shows in bold is its subject. So both are typed, compared and saved by the same rules. */
export const asTemplate = ({ texts, ...rest }: Notification): Template => ({
  ...rest,
  texts: texts.map(({ title, usual, ...text }) => ({ ...text, subject: title, usual: { subject: usual.title, body: usual.body } })),
});

/** What is sent to be saved: languages that changed, and null for what is as the shop says it. */
export function notificationChanges(template: Template, draft: Draft) {
  const { isOn, texts } = changesOf(template, draft);
  return {
    isOn,
    ...(draft.link === (template.link ?? '') ? {} : { link: draft.link.trim() || null }),
    texts: texts.map(({ language, subject, body, before }) => ({
      ...{ language, title: subject, body },
      before: { title: before.subject, body: before.body },
    })),
  };
}

export type { Draft, Kind, Template };
