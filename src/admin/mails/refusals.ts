import type { Refusals } from '../kit/refusal';

export const mailRefusals: Refusals = new Map([
  ['MAIL_UNAVAILABLE', (text) => text('storekeeper.refusal.mailUnavailable')],
  ['MAIL_REFUSED', (text) => text('storekeeper.refusal.mailRefused')],
  ['MAIL_DOES_NOT_FIT', (text) => text('storekeeper.refusal.mailDoesNotFit')],
]);
