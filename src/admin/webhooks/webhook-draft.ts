import type { Answer } from '../kit/staff-api';

export type Webhook = Answer<'GET /webhooks'>['webhooks'][number];
export type WebhookDraft = Readonly<{ url: string; description: string; events: readonly string[]; isOn: boolean }>;

/** Everything there is, and whatever comes to be. */
export const everything = '*';
export const newWebhook: WebhookDraft = { url: 'https://', description: '', events: [everything], isOn: true };
export const draftOf = ({ url, description, events, isOn }: Webhook): WebhookDraft => ({
  url,
  description: description ?? '',
  events,
  isOn,
});

export const isSame = (one: WebhookDraft, other: WebhookDraft): boolean => JSON.stringify(one) === JSON.stringify(other);

export const bodyOf = ({ url, description, events, isOn }: WebhookDraft) => ({
  url: url.trim(),
  description: description.trim() === '' ? null : description.trim(),
  events: [...events],
  isOn,
});
