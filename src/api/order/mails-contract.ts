import { z } from 'zod';
import { mailFailures, mailKinds } from '../../domain/mails/mail-kinds';
import { instant } from '../../http/schemas';
import type { StaffAction } from '../../http/staff-actions';
import { staffEndpoints } from '../../http/staff-endpoint';
import { byId } from '../../http/staff-schemas';

const tag = 'Orders';
/** Who sees an order sees what its customer was written. */
const reading = ['api::orders.read', 'api::orders.handle', 'api::orders.money', 'api::orders.ship'] as const satisfies StaffAction[];

const mails = z
  .object({
    canSend: z.boolean().meta({ description: 'Whether the shop can send mail at all' }),
    mails: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(mailKinds),
        state: z.enum(['waiting', 'sending', 'sent', 'failed']),
        to: z.string().nullable(),
        subject: z.string().nullable(),
        failure: z.enum(mailFailures).nullable().meta({
          description:
            '`refused`: there is no such mailbox; `unreachable`: no mail server took it; `interrupted`: nobody knows whether it went; `no_address`: the order has none',
        }),
        again: z.boolean().meta({ description: 'Staff asked for it' }),
        at: instant,
      }),
    ),
    sendable: z.array(z.enum(mailKinds)).meta({ description: 'Those that fit how the order is, and may be sent again' }),
  })
  .meta({ id: 'OrderMails' });

/** What customers were written about their orders. */
export const mailEndpoints = staffEndpoints({
  readMails: {
    method: 'GET',
    path: '/orders/:id/mails',
    tag,
    action: reading,
    summary: 'What the customer was mailed about an order',
    params: byId,
    response: mails,
    refusals: ['ORDER_NOT_FOUND'],
  },
  sendMail: {
    method: 'POST',
    path: '/orders/:id/mails',
    tag,
    action: 'api::orders.handle',
    summary: 'Sends a mail about an order again',
    description: 'At once, to the address the order has now. The answer says what became of it.',
    params: byId,
    body: z.strictObject({ kind: z.enum(mailKinds) }),
    response: mails,
    refusals: ['ORDER_NOT_FOUND', 'MAIL_DOES_NOT_FIT', 'MAIL_UNAVAILABLE'],
  },
});
