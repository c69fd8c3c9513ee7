import type { Refusals } from '../kit/refusal';

export const supportRefusals: Refusals = new Map([
  ['SUPPORT_REQUEST_NOT_FOUND', (text) => text('storekeeper.support.gone')],
  ['SUPPORT_ASSIGNEE_UNKNOWN', (text) => text('storekeeper.support.assigneeUnknown')],
  ['SUPPORT_ANSWER_NOT_FOUND', (text) => text('storekeeper.support.answerGone')],
  [
    'SUPPORT_LIMIT_REACHED',
    (text, { limit, most }) =>
      text(limit === 'answers' ? 'storekeeper.support.tooManyAnswers' : 'storekeeper.support.tooManyMessages', { most: Number(most) }),
  ],
]);
