import { WebhookRefused, type ParsedWebhook, type WebhookRequest } from '../payment-provider';
import { readMessage, type Message } from './message';
import { toEvent } from './provider-event';
import { isSigned, signatureOf, statusFields } from './signature';
import type { WayForPaySettings } from './wayforpay-api';

/**
 * Reads what WayForPay sends to `serviceUrl`, and makes the signed answer it repeats itself for four days without.
 *
 * However old, it is accepted: the dates in it are not signed, so an attacker who has one could renew it, and WayForPay's
 * own repetitions are days old. A replay does no harm, because an event is a hint to ask for the truth.
 */
export function parseWebhook({ merchantAccount, secretKey }: WayForPaySettings, { body, now }: WebhookRequest): ParsedWebhook {
  const message = readBody(body);
  if (!message) throw new WebhookRefused('This is no notice of WayForPay');
  if (message.merchantAccount !== merchantAccount || !isSigned(message, statusFields, secretKey)) {
    throw new WebhookRefused('The signature does not match');
  }
  const event = toEvent(message);
  if (!event) throw new WebhookRefused('This notice names no payment');

  const reply = { orderReference: message.orderReference, status: 'accept', time: Math.floor(now.getTime() / 1000) };
  return {
    events: [event],
    reply: { ...reply, signature: signatureOf(reply, ['orderReference', 'status', 'time'], secretKey) },
  };
}

/** It comes as JSON, though it calls itself a form; something on the way may believe that and make the JSON the name of a field. */
const readBody = (body: string): Message | null => readMessage(body) ?? readMessage([...new URLSearchParams(body).keys()][0] ?? '');
