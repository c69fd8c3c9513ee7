import { createHash } from 'node:crypto';
import type { PaymentProvider, ProviderEvent } from '../payment-provider';
import { toMessage } from './message';
import { toEvent } from './provider-event';
import { reasonCodes } from './reason-codes';
import { failure, type AskWayForPay } from './wayforpay-api';

type ListEvents = NonNullable<PaymentProvider['listEvents']>;

const daySeconds = 24 * 60 * 60;
const toSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);
const shortOf = ({ id }: ProviderEvent): string => createHash('sha256').update(id).digest('hex').slice(0, 8);

/**
 * Reads TRANSACTION_LIST. Its dates are whole seconds, so the cursor is the newest second we saw and what we saw of it:
 * `<second>:<events>`. It is not documented whether the period is about when orders were made or when they changed, so a
 * day more is asked for: what changes later than a day after it was made is heard by webhook only, or by asking for it.
 */
export const createListEvents =
  (ask: AskWayForPay): ListEvents =>
  async ({ cursor, now }) => {
    const [second = '', seen = ''] = cursor?.split(':') ?? [];
    const since = second === '' ? toSeconds(now) - daySeconds : Number(second);
    const { message, code } = await ask('TRANSACTION_LIST', { dateBegin: since - daySeconds, dateEnd: toSeconds(now) + 1 });
    if (code !== reasonCodes.ok || !Array.isArray(message.transactionList)) {
      throw failure(`TRANSACTION_LIST was answered with code ${code}`, true);
    }

    const secondOf = ({ occurredAt }: ProviderEvent) => toSeconds(occurredAt);
    const events = message.transactionList
      .flatMap((transaction: unknown) => toEvent(toMessage(transaction) ?? {}) ?? [])
      .filter((event) => secondOf(event) > since || (secondOf(event) === since && !seen.split('.').includes(shortOf(event))))
      .sort((left, right) => secondOf(left) - secondOf(right));
    const newest = events.at(-1);
    if (!newest) return { events, cursor: cursor ?? `${since}:` };

    // One from the future, by a clock that is ahead of ours, would hide what happens until then.
    const last = Math.min(secondOf(newest), toSeconds(now));
    const ofLast = events.filter((event) => secondOf(event) === last).map(shortOf);
    return { events, cursor: `${last}:${[...(last === since && seen !== '' ? seen.split('.') : []), ...ofLast].join('.')}` };
  };
