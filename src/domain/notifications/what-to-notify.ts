import type { MailKind } from '../mails/mail-kinds';
import { mailFor, mailingEvents, type WantedMail } from '../mails/what-to-mail';

/** What customers are told of their orders, on the phone and in the app: the same as by mail. */
export type NotificationKind = MailKind;

/** The events after which customers may be told something. */
export const notifyingEvents = [...mailingEvents, 'order.payment_requested'] as const;

type Happened = Parameters<typeof mailFor>[0];

/** What an event asks to be told. That something is still to be paid is told without the address it is paid at: nobody keeps that. */
export function notificationFor(event: Happened, order: Parameters<typeof mailFor>[1]): WantedMail | null {
  if (event.type !== 'order.payment_requested') return mailFor(event, order);
  return order.number === null ? null : { kind: 'payment_link', about: event.id, facts: {} };
}
