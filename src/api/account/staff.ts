import type { Core } from '@strapi/strapi';
import { forgetSessions } from '../../http/customer-auth';
import { readAmountPlace, readPlace, writeAmountPlace, writePlace } from '../../http/page-place';
import { staffArea } from '../../http/staff-endpoint';
import { readActivity } from '../../shop/activity/read-activity';
import type { Actor } from '../../shop/actor';
import { blockCustomer } from '../../shop/customers/desk/block-customer';
import { customerChoices } from '../../shop/customers/desk/customer-choices';
import { findCustomers } from '../../shop/customers/desk/find-customers';
import { changeCustomerTags, deleteCustomerNote, writeCustomerNote } from '../../shop/customers/desk/notes-and-tags';
import { customerRowId, readCustomer, type CustomerPage } from '../../shop/customers/desk/read-customer';
import { saveCustomer } from '../../shop/customers/desk/save-customer';
import { staffCustomers } from './staff-contract';

/** The customer as they are once `work` is done. */
async function after(strapi: Core.Strapi, id: string, work: Promise<void>): Promise<CustomerPage> {
  await work;
  return readCustomer(strapi, id);
}

type Blocking = Readonly<{ id: string; isBlocked: boolean; reason: string; actor: Actor }>;

async function block(strapi: Core.Strapi, blocking: Blocking): Promise<CustomerPage> {
  const customer = await after(strapi, blocking.id, blockCustomer(strapi, blocking));
  // Here at once; other instances remember sessions for a moment.
  forgetSessions();
  return customer;
}

export const staffCustomerArea = staffArea(staffCustomers, {
  readActivity: async (strapi, { params: { id }, query: { topic = null, cursor = null, limit } }) =>
    readActivity(strapi, { userId: await customerRowId(strapi, id), topic, cursor, limit }),
  async findCustomers(
    strapi,
    { query: { q = '', group = null, tag = null, orderedWithin = null, notOrderedFor = null, currency = null, cursor, ...query } },
  ) {
    const [read, write] = query.sort === 'spent' ? [readAmountPlace, writeAmountPlace] : [readPlace, writePlace];
    const { customers, next } = await findCustomers(strapi, {
      ...query,
      text: q === '' ? null : q,
      currency,
      group,
      tag,
      orderedWithin,
      notOrderedFor,
      after: cursor === undefined ? null : read(cursor),
    });
    return { customers, nextCursor: next && write(next) };
  },
  choices: (strapi) => customerChoices(strapi),
  read: (strapi, { params: { id } }) => readCustomer(strapi, id),
  save: (strapi, { params: { id }, body: { revision, ...change }, actor }) =>
    after(strapi, id, saveCustomer(strapi, { id, revision, change, actor })),
  note: (strapi, { params: { id }, body: { text }, actor }) => after(strapi, id, writeCustomerNote(strapi, { id, text, actor })),
  deleteNote: (strapi, { params: { id, note } }) => after(strapi, id, deleteCustomerNote(strapi, { id, noteId: note })),
  tags: (strapi, { params: { id }, body, actor }) => after(strapi, id, changeCustomerTags(strapi, { id, actor, ...body })),
  block: (strapi, { params: { id }, body: { reason }, actor }) => block(strapi, { id, isBlocked: true, reason, actor }),
  unblock: (strapi, { params: { id }, body: { reason }, actor }) => block(strapi, { id, isBlocked: false, reason, actor }),
});
