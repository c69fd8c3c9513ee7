import type { Core } from '@strapi/strapi';
import { readPlace, writePlace } from '../../http/page-place';
import { staffArea } from '../../http/staff-endpoint';
import type { Actor } from '../../shop/actor';
import { openAttachment } from '../../shop/support/attachments';
import { colleagues } from '../../shop/support/desk/colleagues';
import { countRequests, findRequests } from '../../shop/support/desk/find-requests';
import { assignRequest, markSeen, moveRequest } from '../../shop/support/desk/move-request';
import {
  addAnswer,
  answersFor,
  changeAnswer,
  deleteAnswer,
  readAnswers,
  type PreparedAnswers,
} from '../../shop/support/desk/prepared-answers';
import { readRequest, type DeskRequest } from '../../shop/support/desk/read-request';
import { noteOnRequest, replyToRequest } from '../../shop/support/desk/reply';
import { staffSupport } from './staff-contract';

const numberOf = ({ type, id }: Actor): number | null => (type === 'staff' ? Number(id) : null);

/** The request as it is once `work` is done. */
async function after(strapi: Core.Strapi, id: string, work: Promise<void>): Promise<DeskRequest> {
  await work;
  return readRequest(strapi, { id });
}

async function answersAfter(strapi: Core.Strapi, work: Promise<void>): Promise<PreparedAnswers> {
  await work;
  return readAnswers(strapi);
}

export const staffSupportArea = staffArea(staffSupport, {
  async find(strapi, { query: { q = '', customer = null, cursor, ...query }, actor }) {
    const me = numberOf(actor);
    const { requests, next } = await findRequests(strapi, {
      ...{ ...query, customer, me, text: q === '' ? null : q },
      after: cursor === undefined ? null : readPlace(cursor),
    });
    return { requests, nextCursor: next && writePlace(next), counts: await countRequests(strapi, { me }) };
  },
  read: (strapi, { params: { id } }) => readRequest(strapi, { id }),
  async seen(strapi, { params: { id }, body: { message } }) {
    await markSeen(strapi, { id, message });
    return null;
  },
  reply: (strapi, { params: { id }, body, actor }) => after(strapi, id, replyToRequest(strapi, { id, actor, ...body })),
  note: (strapi, { params: { id }, body: { text }, actor }) => after(strapi, id, noteOnRequest(strapi, { id, text, actor })),
  assign: (strapi, { params: { id }, body: { to } }) =>
    after(strapi, id, assignRequest(strapi, { id, to: to === null ? null : Number(to) })),
  close: (strapi, { params: { id }, body: { revision }, actor }) =>
    after(strapi, id, moveRequest(strapi, { id, revision, to: 'closed', actor })),
  reopen: (strapi, { params: { id }, body: { revision }, actor }) =>
    after(strapi, id, moveRequest(strapi, { id, revision, to: 'open', actor })),
  openAttachment: (strapi, { params: { id } }) => openAttachment(strapi, { id, caller: null }),
  colleagues: async (strapi) => ({ colleagues: await colleagues(strapi) }),
  answersFor: async (strapi, { params: { id } }) => ({ answers: await answersFor(strapi, { id }) }),
  answers: (strapi) => readAnswers(strapi),
  addAnswer: (strapi, { body, actor }) => answersAfter(strapi, addAnswer(strapi, { ...body, actor })),
  changeAnswer: (strapi, { params: { id }, body, actor }) => answersAfter(strapi, changeAnswer(strapi, { id, ...body, actor })),
  deleteAnswer: (strapi, { params: { id } }) => answersAfter(strapi, deleteAnswer(strapi, { id })),
});
