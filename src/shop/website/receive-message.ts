import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { commerce } from '../../integrations/commerce';
import { isMessageRefused, type WebsiteMessage } from '../../integrations/website/website';
import type { Actor } from '../actor';
import { actingFor } from '../content/acting-for';
import { toJson } from '../rows';
import { sha256 } from '../sha256';

/** Who sent a message, as the shop calls the website, and acts by it. */
export type Sender = Readonly<{ source: string; actor: Actor; now: Date }>;
type Receive = Readonly<{ kind: string; message: WebsiteMessage }>;

/**
 * Does what a genuine message asks for, once: the message is kept in the transaction of its work, and one that comes again gets the answer of the
 * first. What is refused is not kept, and may come again. Refuses `WEBHOOK_UNKNOWN`, `WEBHOOK_REFUSED`, and `MESSAGE_ID_REUSED` for another message
 * under the same id.
 */
export async function receiveMessage<Answer extends object>(
  strapi: Core.Strapi,
  { kind, message }: Receive,
  work: (trx: Knex.Transaction, sender: Sender) => Promise<Answer>,
): Promise<Answer> {
  const { source, id } = senderOf(strapi, message);
  return onceOnly(strapi, { source, id, kind, body: message.body, now: message.now }, work);
}

type Once = Readonly<{ source: string; id: string; kind: string; body: string; now: Date }>;

/** The same for a message whose sender is known. Refuses `MESSAGE_ID_REUSED`. */
export async function onceOnly<Answer extends object>(
  strapi: Core.Strapi,
  { source, id, kind, body, now }: Once,
  work: (trx: Knex.Transaction, sender: Sender) => Promise<Answer>,
): Promise<Answer> {
  const sender: Sender = { source, actor: { type: 'machine', id: source }, now };
  return strapi.db.transaction(async ({ trx }) => {
    const fingerprint = sha256(`${kind}\n${body}`);
    // Of two that come at once the second waits here for the first.
    const isNew = await trx('website_messages')
      .insert({ source, message_id: id, kind, fingerprint, received_at: now })
      .onConflict(['source', 'message_id'])
      .ignore()
      .returning('source');
    const of = { source, message_id: id };
    if (isNew.length === 0) return earlierAnswer<Answer>(await trx('website_messages').where(of).first(), fingerprint);
    const answer = await actingFor(sender.actor, () => work(trx, sender));
    await trx('website_messages')
      .where(of)
      .update({ answer: JSON.stringify(answer) });
    return answer;
  });
}

function earlierAnswer<Answer>(earlier: Readonly<{ fingerprint: string; answer: unknown }> | undefined, fingerprint: string): Answer {
  if (!earlier || earlier.fingerprint !== fingerprint)
    throw new DomainError('MESSAGE_ID_REUSED', 'Another message came under this webhook-id. Each message needs an id of its own');
  return toJson<Answer>(earlier.answer);
}

/** The website that signed it. Refuses as above. */
function senderOf(strapi: Core.Strapi, message: WebsiteMessage): Readonly<{ source: string; id: string }> {
  const { website } = commerce(strapi);
  let refused = new DomainError('WEBHOOK_UNKNOWN', 'No website is connected that sends signed messages');
  for (const source of website.names()) {
    const verify = website.get(source)?.verifyMessage;
    if (!verify) continue;
    try {
      return { source, id: verify(message).id };
    } catch (error) {
      if (!isMessageRefused(error)) throw error;
      refused = new DomainError('WEBHOOK_REFUSED', error.message);
    }
  }
  throw refused;
}

// Longer than anybody tries again.
const keptFor = '90 days';

/** Forgets messages nobody sends any more. Answers how many. */
export const sweepWebsiteMessages = (db: Knex): Promise<number> =>
  db('website_messages').whereRaw(`received_at < now() - interval '${keptFor}'`).delete();
