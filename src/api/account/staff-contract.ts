import { z } from 'zod';
import { consentPurposes } from '../../domain/customers/consents';
import { customerSorts, customerViews } from '../../domain/customers/customer-views';
import { longestTag, mostTags } from '../../domain/orders/order-tags';
import { order } from '../../http/order-schemas';
import { address, instant, localeCode, money } from '../../http/schemas';
import { activityTopics } from '../../domain/activity/timeline';
import { activityEntry, archiveAway } from '../../http/activity-schemas';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId, id } from '../../http/staff-schemas';

const foundCustomer = z
  .object({
    id,
    email: z.string().nullable().meta({ description: 'None of who signed in with a telephone number' }),
    name: z.string().nullable().meta({ description: "The account's, else that of the last order" }),
    phone: z.string().nullable(),
    group: z.string().nullable(),
    tags: z.array(z.string()),
    blocked: z.boolean(),
    orders: z.number().int().meta({ description: 'How many were placed, signed in' }),
    lastOrderAt: instant.nullable(),
    spent: z
      .array(money)
      .meta({ description: 'What was captured, less what was given back, of orders placed signed in, in each currency' }),
    leftCart: z.boolean().meta({ description: 'Whether a cart of theirs was left behind with something in it' }),
    createdAt: instant,
  })
  .meta({ id: 'FoundCustomer' });

const orderOfCustomer = z.object({
  id,
  number: z.string().nullable(),
  status: order.shape.status,
  total: money,
  placedAt: instant,
});
const count = z.number().int();
const staffCustomer = z
  .object({
    id,
    account: z.number().int().meta({ description: 'Its number, as events and plugins call it' }),
    revision: z.string().meta({ description: 'Of what is edited of it: sent back with what is saved' }),
    email: z.string().nullable().meta({ description: 'None of who signed in with a telephone number' }),
    confirmed: z.boolean().meta({ description: 'Whether they opened the link of a mail to this address' }),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    phone: z.string().nullable(),
    phoneConfirmed: z.boolean().meta({ description: 'Whether they typed back a code that was sent to it' }),
    language: z.string().nullable(),
    blocked: z.boolean(),
    createdAt: instant,
    deletesAt: instant.nullable().meta({ description: 'When the account is deleted, because they asked for that; signing in keeps it' }),
    agreedTo: z
      .array(z.enum(consentPurposes))
      .meta({ description: 'What they agreed to apart from purchases, as they said last: nobody agreed who was not asked' }),
    group: z.object({ id, name: z.string() }).nullable(),
    lastContact: z
      .object({ name: z.string().nullable(), phone: z.string().nullable() })
      .meta({ description: 'What they told with their last order' }),
    tags: z.array(z.string()),
    notes: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['note', 'blocked', 'unblocked']).meta({ description: '`blocked`, `unblocked`: why, when that was done' }),
          text: z.string(),
          by: z.string().nullable(),
          at: instant,
        }),
      )
      .meta({ description: 'What staff wrote for each other, the oldest first' }),
    signIn: z
      .object({
        password: z.boolean(),
        providers: z.array(z.string()),
        passkeys: count,
        devices: count.meta({ description: 'On how many they are signed in' }),
        lastSeenAt: instant.nullable().meta({ description: 'When a device last signed in or went on with its session' }),
      })
      .meta({ description: 'How they sign in' }),
    addresses: z
      .array(z.object({ address, orders: count, lastUsedAt: instant }))
      .meta({ description: 'Where their newest orders went, the last used first' }),
    orders: z.array(orderOfCustomer).meta({ description: 'The newest twenty of those placed, signed in' }),
    orderCount: count,
    spent: z
      .array(z.object({ orders: count, paid: money, givenBack: money, net: money }))
      .meta({ description: 'What these orders brought, a row for each currency' }),
    guestOrders: z
      .array(orderOfCustomer)
      .meta({ description: 'The newest twenty of guests who told the same e-mail: nobody proved that it was theirs' }),
    guestOrderCount: count,
    carts: z.array(
      z.object({
        id,
        pieces: count,
        total: money.meta({ description: 'At the last change' }),
        lastChangedAt: instant.nullable(),
        isLeft: z.boolean(),
      }),
    ),
    codes: z
      .array(z.object({ code: z.string(), order: z.object({ id, number: z.string().nullable() }), amount: money, at: instant }))
      .meta({ description: 'Discount codes of their newest orders, with what each took off' }),
  })
  .meta({ id: 'StaffCustomer' });

const tag = 'Customers';
/** Who edits customers sees them. */
const reading = ['api::customers.read', 'api::customers.edit'] as const;
const editing = 'api::customers.edit';
const days = z.coerce.number().int().min(1).max(3_650).optional();
const name = z.string().trim().min(1).max(200).nullable().optional();
const tags = z.array(z.string().trim().min(1).max(longestTag)).max(mostTags).default([]);
const because = z.strictObject({
  reason: z.string().trim().min(1).max(2_000).meta({ description: 'For colleagues; it stays among the notes' }),
});

/** Customers as staff see them. Each of what changes one answers it as it is then. */
export const staffCustomers = staffEndpoints({
  findCustomers: {
    method: 'GET',
    path: '/customers',
    tag,
    action: reading,
    summary: 'Customers of a view, and those something is found in',
    description: 'People with an account. Orders of guests are found by their e-mail among the orders.',
    query: z.strictObject({
      view: z.enum(customerViews).default('all').meta({
        description:
          '`with_orders`: an order was placed, signed in; `without_orders`: none was; `left_cart`: a cart was left behind with something in it, one of the thousand touched last; `blocked`: may not sign in',
      }),
      sort: z
        .enum(customerSorts)
        .default('newest')
        .meta({ description: '`last_order`: who ordered last; `spent`: who spent most in `currency`; both without who never ordered' }),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional()
        .meta({ description: 'For `sort` by what was spent; without it the own one of the shop' }),
      q: z
        .string()
        .trim()
        .max(100)
        .optional()
        .meta({ description: 'Words of a name, an e-mail or a phone, in the account or in an order of it; or the number of an order' }),
      group: id.optional(),
      tag: z.string().trim().min(1).max(longestTag).optional(),
      orderedWithin: days.meta({ description: 'The last order is no older than so many days; the list is by last order then' }),
      notOrderedFor: days.meta({ description: 'They ordered, and not for so many days; the list is by last order then' }),
      cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: z.object({ customers: z.array(foundCustomer), nextCursor: z.string().nullable() }),
    refusals: ['CURSOR_UNKNOWN'],
  },
  choices: {
    method: 'GET',
    path: '/customer-choices',
    tag,
    action: reading,
    summary: 'What customers can be filtered by, and given',
    response: z.object({
      groups: z.array(z.object({ id, name: z.string() })),
      tags: z.array(z.string()).meta({ description: 'In use, two hundred at most' }),
      languages: z.array(z.string()),
      currencies: z.array(z.string()).meta({ description: 'The own one of the shop first' }),
      leftAfterHours: count.meta({ description: 'After how many hours a cart counts as left behind' }),
    }),
  },
  read: {
    method: 'GET',
    path: '/customers/:id',
    tag,
    action: reading,
    summary: 'A customer with what they bought, and what staff keep beside it',
    params: byId,
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND'],
  },
  readActivity: {
    method: 'GET',
    path: '/customers/:id/activity',
    tag,
    action: reading,
    summary: 'What a customer did, and what happened to their orders',
    description: 'Their timeline, the newest first. What just happened may take a minute.',
    params: byId,
    query: z.strictObject({
      topic: z.enum(activityTopics).optional(),
      cursor: z.uuid().optional().meta({ description: '`nextCursor` of the page before' }),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ entries: z.array(activityEntry), nextCursor: z.string().nullable(), archiveAway }),
    refusals: ['CUSTOMER_NOT_FOUND', 'CURSOR_UNKNOWN'],
  },
  save: {
    method: 'PUT',
    path: '/customers/:id',
    tag,
    action: editing,
    summary: 'Saves what was changed of a customer',
    description: 'What is left out stays as it is; null takes it away. The e-mail is never changed here: whoever has it has the account.',
    params: byId,
    body: z.strictObject({
      revision: z.string().max(64).meta({ description: 'As it was read. Another one was saved since: `EDIT_CONFLICT`' }),
      firstName: name,
      lastName: name,
      phone: z.string().trim().min(5).max(32).nullable().optional(),
      language: localeCode.nullable().optional(),
      group: id.nullable().optional().meta({ description: 'Decides prices and discounts, from the next look at them on' }),
    }),
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND', 'CUSTOMER_GROUP_UNKNOWN', 'EDIT_CONFLICT'],
  },
  note: {
    method: 'POST',
    path: '/customers/:id/notes',
    tag,
    action: reading,
    summary: 'A note about a customer for colleagues, which customers never read',
    params: byId,
    body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }),
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND'],
  },
  deleteNote: {
    method: 'POST',
    path: '/customers/:id/notes/:note/delete',
    tag,
    action: editing,
    summary: 'Takes a note about a customer away',
    params: byId.extend({ note: z.string().regex(/^\d{1,18}$/) }),
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND', 'CUSTOMER_NOTE_NOT_FOUND'],
  },
  tags: {
    method: 'POST',
    path: '/customers/:id/tags',
    tag,
    action: editing,
    summary: 'Puts tags on a customer and takes others off',
    params: byId,
    body: z.strictObject({ add: tags, remove: tags }),
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND', 'TAGS_TOO_MANY'],
  },
  block: {
    method: 'POST',
    path: '/customers/:id/block',
    tag,
    action: editing,
    summary: 'Keeps a customer from signing in',
    description: 'Their sessions end on all devices, within half a minute. Orders that were placed go on.',
    params: byId,
    body: because,
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND', 'EDIT_CONFLICT'],
  },
  unblock: {
    method: 'POST',
    path: '/customers/:id/unblock',
    tag,
    action: editing,
    summary: 'Lets a customer sign in again',
    params: byId,
    body: because,
    response: staffCustomer,
    refusals: ['CUSTOMER_NOT_FOUND', 'EDIT_CONFLICT'],
  },
});
