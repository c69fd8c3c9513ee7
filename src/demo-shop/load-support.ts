import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import sharp from 'sharp';
import type { SupportMessagesRow } from 'knex/types/tables';
import { staff, theShop, type Actor } from '../shop/actor';
import { newDocumentId } from '../shop/document-id';
import { addAnswer } from '../shop/support/desk/prepared-answers';
import { filesOf } from '../shop/private-files';
import { keptAs } from '../shop/support/files';
import { writeMessage } from '../shop/support/write-message';
import type { demoCustomers } from './load-customers';
import { drawPicture } from './pictures';
import { say } from './progress';

type Said = Readonly<{ kind: SupportMessagesRow['kind']; text: string; hoursAgo: number; hasPicture?: true }>;
type DemoRequest = Readonly<{
  customer: (typeof demoCustomers)[number]['username'];
  language: string;
  subject: string;
  status: 'open' | 'waiting' | 'closed';
  said: readonly Said[];
}>;

const requests: readonly DemoRequest[] = [
  {
    ...{ customer: 'oksana', language: 'uk', subject: 'Чашка приїхала з тріщиною', status: 'open' },
    said: [
      {
        ...{ kind: 'customer', hoursAgo: 30, hasPicture: true },
        text: 'Добрий день! Одна чашка приїхала з тріщиною, фото додаю. Чи можна замінити?',
      },
    ],
  },
  {
    ...{ customer: 'marek', language: 'en', subject: 'An invoice for my company', status: 'waiting' },
    said: [
      { kind: 'customer', hoursAgo: 20, text: 'Hello, may I have the invoice with the tax number of my café on it?' },
      { kind: 'staff', hoursAgo: 18, text: 'Hello Marek, of course. Which tax number should be on it?' },
    ],
  },
  {
    ...{ customer: 'yuki', language: 'en', subject: 'Is it a gift box?', status: 'closed' },
    said: [
      { kind: 'customer', hoursAgo: 90, text: 'Does the set come in a box that can be given away as it is?' },
      { kind: 'note', hoursAgo: 88, text: 'Asked the warehouse: all sets are boxed since October.' },
      { kind: 'staff', hoursAgo: 87, text: 'Hello Yuki, yes: each set comes in a box of its own, with a ribbon.' },
    ],
  },
];

const answers = [
  {
    title: 'Damaged on the way',
    texts: [
      {
        language: 'en',
        text: 'Hello {customer},\n\nwe are sorry. We send you a new one for your order {order} today; keep the old one.\n\n{shop}',
      },
      {
        language: 'uk',
        text: 'Вітаємо, {customer}!\n\nПерепрошуємо. Сьогодні надішлемо нове до замовлення {order}; старе повертати не потрібно.\n\n{shop}',
      },
    ],
  },
  {
    title: 'Where is my parcel?',
    texts: [
      {
        language: 'en',
        text: 'Hello {customer},\n\nyour order {order} is with the carrier. The app shows where it is; it takes three working days at most.\n\n{shop}',
      },
      {
        language: 'uk',
        text: 'Вітаємо, {customer}!\n\nЗамовлення {order} вже у перевізника. Де воно, видно в застосунку; доставка триває до трьох робочих днів.\n\n{shop}',
      },
    ],
  },
  {
    title: 'How to send it back',
    texts: [
      {
        language: 'en',
        text: 'Hello {customer},\n\nopen your order {order} in the app and choose “Return”. You have fourteen days, and the way back is free.\n\n{shop}',
      },
      {
        language: 'uk',
        text: 'Вітаємо, {customer}!\n\nВідкрийте замовлення {order} у застосунку й виберіть «Повернення». На це є чотирнадцять днів, і воно безкоштовне.\n\n{shop}',
      },
    ],
  },
] as const;

const key = 'demo-support';
const hourMs = 3_600_000;

/** What customers of the demo asked, and answers that are prepared: once. No event tells of it, or they would be mailed about it. */
export async function loadSupport(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'storekeeper' });
  if (await store.get({ key })) return;
  say('Requests to support');
  const svg = Buffer.from(drawPicture({ motif: 'cup', palette: 'berry', seed: key }));
  const picture = await sharp(svg, { limitInputPixels: 4_000_000 }).resize(640).webp({ quality: 80, effort: 2 }).toBuffer();
  await strapi.db.transaction(async ({ trx }) => {
    const owner = await trx('admin_users').orderBy('id').first('id');
    const by = owner ? staff(owner.id) : theShop;
    for (const request of requests) await write(strapi, trx, request, { by, picture });
    for (const answer of answers) await addAnswer(strapi, { ...answer, actor: by });
    await store.set({ key, value: true });
  });
}

type With = Readonly<{ by: Actor; picture: Buffer }>;

async function write(strapi: Core.Strapi, trx: Knex.Transaction, request: DemoRequest, { by, picture }: With): Promise<void> {
  const { customer, language, subject, status, said } = request;
  const user = await trx('up_users').where({ username: customer }).first('id');
  if (!user) return;
  const order = await trx('orders').where({ customer_id: user.id }).whereNotNull('number').orderBy('id').first('id');
  const id = newDocumentId();
  const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * hourMs);
  const begun = at(said[0]?.hoursAgo ?? 0);
  await trx('support_requests').insert({
    ...{ id, user_id: user.id, order_id: order?.id ?? null, language, subject, status },
    ...{ waits_since: status === 'open' ? begun : null, created_at: begun, changed_at: at(said.at(-1)?.hoursAgo ?? 0) },
  });
  for (const { kind, text, hoursAgo, hasPicture } of said) {
    const actor: Actor = kind === 'customer' ? { type: 'customer', id: String(user.id) } : by;
    const message = await writeMessage(trx, { requestId: id, kind, text, actor, now: at(hoursAgo) });
    if (kind === 'staff') await trx('support_requests').where({ id }).update({ staff_read: message.row_id });
    if (hasPicture) await attach(strapi, trx, { user: user.id, message: message.id, picture });
  }
}

type Attached = Readonly<{ user: number; message: string; picture: Buffer }>;

async function attach(strapi: Core.Strapi, trx: Knex.Transaction, { user, message, picture }: Attached): Promise<void> {
  const id = newDocumentId();
  const type = 'image/webp' as const;
  await trx('support_attachments').insert({
    ...{ id, user_id: user, message_id: message, name: 'cup.webp', type, size: picture.length, state: 'ready' },
  });
  await filesOf(strapi).put(keptAs(id), picture, type);
}
