import { z } from 'zod';
import { campaignStates, linkKinds } from '../../domain/campaigns/campaign';
import { longestBody, longestTitle } from '../../domain/notifications/write-notification';
import { instant, localeCode, money, sentInstant } from '../../http/schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';

const tag = 'Messages';
/** Who sends messages sees them. */
const reading = ['api::campaigns.read', 'api::campaigns.send'] as const;
const sending = 'api::campaigns.send';
const state = z.enum(campaignStates);
const revision = z
  .number()
  .int()
  .min(1)
  .max(2_000_000_000)
  .meta({ description: 'As it was read: where somebody saved it since, nothing is done' });

const texts = z.record(localeCode, z.strictObject({ title: z.string().max(longestTitle), body: z.string().max(longestBody) }));
const link = z
  .strictObject({ kind: z.enum(linkKinds), value: z.string().trim().max(500) })
  .nullable()
  .meta({ description: 'What is opened: the id of a product or category, or an address of a page or of the app' });
const ways = z.strictObject({ push: z.boolean(), mail: z.boolean() }).meta({ description: 'Beside the inbox, which has it always' });
const days = z.number().int().min(1).max(3_650).nullable();
const some = z.array(id).max(100).default([]);
const goods = { products: some, categories: some, brands: some };
const segment = z
  .strictObject({
    customerGroup: id.nullable().default(null),
    languages: z.array(localeCode).max(50).default([]),
    bought: z
      .strictObject({ is: z.enum(['bought', 'not_bought']), days: days.default(null), ...goods })
      .nullable()
      .default(null)
      .meta({ description: 'Whether they bought any of the goods (of all, where none are named), within so many days or ever' }),
    wished: z.strictObject(goods).nullable().default(null),
    topic: id.nullable().default(null),
    lastOrderBefore: days.default(null).meta({ description: 'Their last order is older than so many days' }),
  })
  .meta({ description: 'Those of whom all of it is true. Only who agreed to messages gets any' });
const draft = z.strictObject({ name: z.string().trim().min(1).max(100), texts, link, ways, segment }).meta({
  id: 'CampaignDraft',
  example: {
    name: 'Autumn',
    texts: { en: { title: 'Autumn is here', body: 'Warm things cost less this week.' } },
    link: { kind: 'url', value: 'https://shop.example/autumn' },
    ways: { push: true, mail: false },
    segment: { customerGroup: null, languages: [], bought: null, wished: null, topic: null, lastOrderBefore: 60 },
  },
});

const whole = z.number().int();
const found = {
  id,
  name: z.string(),
  state: state.meta({ description: '`cancelled`: some may have it, nobody else gets it' }),
  recipients: whole.meta({ description: 'Who has it by now' }),
  expected: whole.nullable().meta({ description: 'How many were to get it when it began' }),
  sendAt: instant.nullable(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  createdAt: instant,
};
const counts = z
  .object({
    recipients: whole,
    push: z.object({ waiting: whole, sent: whole, delivered: whole, failed: whole }),
    mail: z.object({ waiting: whole, sent: whole, failed: whole }),
    opened: whole.meta({ description: 'Read in the inbox, or tapped on' }),
    bought: z
      .object({ customers: whole, orders: whole, sums: z.array(money) })
      .meta({ description: 'Orders of recipients within a week after they got it; currencies are not added' }),
  })
  .meta({ id: 'CampaignCounts' });
const desk = z
  .object({
    ...found,
    revision,
    draft,
    entries: z
      .array(z.object({ id, kind: z.string(), name: z.string() }))
      .meta({ description: 'What goods, and the customer group, in it are called' }),
    counts: counts.nullable().meta({ description: 'null until it begins to go out' }),
  })
  .meta({ id: 'CampaignDesk' });
const names = z.record(localeCode, z.string().trim().min(1).max(100)).refine((all) => Object.keys(all).length > 0, 'must be named');
const topics = z
  .object({ topics: z.array(z.object({ id, names: z.record(z.string(), z.string()), isOn: z.boolean(), revision, subscribers: whole })) })
  .meta({ id: 'MessageTopics' });

export const staffCampaigns = staffEndpoints({
  list: {
    method: 'GET',
    path: '/campaigns',
    tag,
    action: reading,
    summary: 'Messages to many customers, the newest first',
    query: z.strictObject({
      state: state.optional(),
      cursor: z.string().min(1).max(64).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.object({ campaigns: z.array(z.object(found).meta({ id: 'FoundCampaign' })), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  read: {
    method: 'GET',
    path: '/campaigns/:id',
    tag,
    action: reading,
    summary: 'A message to many customers, and what came of it',
    params: byId,
    response: desk,
    refusals: ['CAMPAIGN_NOT_FOUND'],
  },
  create: {
    method: 'POST',
    path: '/campaigns',
    tag,
    action: sending,
    summary: 'Makes a message to many customers',
    description: 'A draft: what it still lacks is asked for when it is sent.',
    body: draft,
    response: desk,
  },
  save: {
    method: 'PUT',
    path: '/campaigns/:id',
    tag,
    action: sending,
    summary: 'Saves a message to many customers that nobody has yet',
    params: byId,
    body: z.strictObject({ revision, draft }),
    response: desk,
    refusals: ['CAMPAIGN_NOT_FOUND', 'CAMPAIGN_STATE_DIFFERS', 'EDIT_CONFLICT'],
  },
  preview: {
    method: 'POST',
    path: '/campaigns/preview',
    tag,
    action: reading,
    safe: true,
    summary: 'How many customers a message would reach, and by which ways',
    body: z.strictObject({ segment, ways }),
    response: z
      .object({
        matching: whole.meta({ description: 'Customers in the segment' }),
        withoutConsent: whole.meta({ description: 'Those of them who did not agree to messages, and get none' }),
        recipients: whole.meta({ description: 'Who gets it, in the inbox at least' }),
        push: whole,
        mail: whole,
      })
      .meta({ id: 'SegmentCount' }),
  },
  tryOut: {
    method: 'POST',
    path: '/campaigns/test',
    tag,
    action: sending,
    summary: 'Sends a message to yourself alone',
    description: 'By mail, and to the app where you have an account with the same, proved e-mail.',
    body: z.strictObject({ language: localeCode, texts, link, ways }),
    response: z.object({ mailedTo: z.string().nullable(), isInApp: z.boolean() }),
    refusals: ['CONTENT_INVALID', 'MAIL_UNAVAILABLE', 'MAIL_REFUSED'],
  },
  send: {
    method: 'POST',
    path: '/campaigns/:id/send',
    tag,
    action: sending,
    summary: 'Sends a message to many customers, now or at a time',
    params: byId,
    body: z.strictObject({ revision, at: sentInstant.nullable().default(null).meta({ description: 'null, or past: now' }) }),
    response: desk,
    refusals: ['CAMPAIGN_NOT_FOUND', 'CAMPAIGN_STATE_DIFFERS', 'EDIT_CONFLICT', 'CONTENT_INVALID'],
  },
  cancel: {
    method: 'POST',
    path: '/campaigns/:id/cancel',
    tag,
    action: sending,
    summary: 'Stops a message to many customers',
    description: 'Before its time it becomes a draft again; on its way, nobody else gets it.',
    params: byId,
    response: desk,
    refusals: ['CAMPAIGN_NOT_FOUND', 'CAMPAIGN_STATE_DIFFERS'],
  },
  choices: {
    method: 'GET',
    path: '/campaign-choices',
    tag,
    action: reading,
    summary: 'What customers can be chosen by for a message',
    response: z.object({
      languages: z.array(z.string()).meta({ description: 'That of the shop first' }),
      timeZone: z.string(),
      customerGroups: z.array(z.object({ id, name: z.string() })),
      canMail: z.boolean().meta({ description: 'Whether the shop can send mails' }),
    }),
  },
  goods: {
    method: 'GET',
    path: '/campaign-goods',
    tag,
    action: reading,
    summary: 'Products, categories and brands a message can be about',
    query: z.strictObject({ q: z.string().trim().min(2).max(100) }),
    response: z.array(z.object({ id, kind: z.enum(['product', 'category', 'brand']), name: z.string() })),
  },
  readTopics: {
    method: 'GET',
    path: '/message-topics',
    tag,
    action: reading,
    summary: 'Topics of messages customers can subscribe to',
    response: topics,
  },
  createTopic: {
    method: 'POST',
    path: '/message-topics',
    tag,
    action: sending,
    summary: 'Names a topic of messages',
    body: z.strictObject({ names, isOn: z.boolean().default(true) }),
    response: topics,
    refusals: ['MESSAGE_TOPICS_TOO_MANY'],
  },
  saveTopic: {
    method: 'PUT',
    path: '/message-topics/:id',
    tag,
    action: sending,
    summary: 'Renames a topic of messages, or hides it from customers',
    params: byId,
    body: z.strictObject({ revision, names, isOn: z.boolean() }),
    response: topics,
    refusals: ['MESSAGE_TOPIC_NOT_FOUND', 'EDIT_CONFLICT'],
  },
});
