import type { Core } from '@strapi/strapi';
import type { ParcelLabelsRow } from 'knex/types/tables';
import { DomainError } from '../../../domain/domain-error';
import { leftToCollect, type CollectingLabel } from '../../../domain/orders/collected';
import { labelRecipient, type LabelRecipient } from '../../../domain/orders/label-recipient';
import { dueOf } from '../../../domain/orders/due';
import { assertAction, isOver } from '../../../domain/orders/order-state';
import { outstandingOf } from '../../../domain/payments/owed';
import type { Label } from '../../../integrations/carriers/carrier';
import { actorText, type Actor } from '../../actor';
import { newDocumentId } from '../../document-id';
import { toMinor } from '../../rows';
import { lockOrder, type LockedOrder } from '../locked-order';
import { addresseeOf } from './addressee';
import { collectingLabels } from './collecting-labels';
import { labelCarrier, reasonOf, unavailable } from './label-row';
import { toldPrice } from './told-price';

export type MakeLabel = Readonly<{
  orderId: string;
  carrier: string;
  grams: number;
  places: number;
  /** Whether the carrier collects what is still to be paid. */
  collects: boolean;
  actor: Actor;
  now?: Date;
}>;

// Longer than the shop waits for an answer (carriers-port.ts), and than a carrier goes on with what it was asked.
const claimMs = 90_000;

/**
 * Has a label made for the next parcel of an order. One that waits to be sent is the answer, whoever asks: two who press at once make one.
 * What was asked is written down before the carrier is asked, under a key of our own; where nobody knows whether it was made (a crash, a lost
 * answer), whoever presses next asks for the same key, which is the same label. Refuses `ORDER_NOT_FOUND`, `ORDER_ILLEGAL_TRANSITION`,
 * `CARRIER_UNKNOWN`, `RECIPIENT_INCOMPLETE`, `LABEL_IN_PROGRESS`, `LABEL_REFUSED` with the carrier's words, `CARRIER_UNAVAILABLE`.
 */
export async function makeLabel(strapi: Core.Strapi, request: MakeLabel): Promise<void> {
  const { orderId, now = new Date() } = request;
  const carrier = labelCarrier(strapi, request.carrier);
  const claimed = await claim(strapi, request, now);
  if (claimed === null) return;
  const { row, recipient, number, isRepeated } = claimed;
  const maker = row.carrier === request.carrier ? carrier : labelCarrier(strapi, row.carrier);
  const money = (amount: number) => ({ amount, currency: row.currency });
  let label: Label;
  try {
    label = await maker.makeLabel({
      key: row.id,
      isRepeated,
      parcel: { grams: row.grams, places: row.places, value: money(toMinor(row.value_minor)) },
      recipient,
      cashOnDelivery: row.cod_minor === null ? null : money(toMinor(row.cod_minor)),
      contents: number ?? orderId,
    });
    if (![label.number, label.reference].every((text) => typeof text === 'string' && /^[^\p{Cc}\p{Cs}]{1,100}$/u.test(text)))
      throw new TypeError('it answers no label');
  } catch (error) {
    const labels = strapi.db.connection('parcel_labels').where({ id: row.id, state: 'asked' });
    const reason = reasonOf(error);
    // It says that there is none: nothing is left to find.
    if (reason !== null) await labels.delete();
    else await labels.update({ claimed_until: null });
    if (reason !== null) throw new DomainError('LABEL_REFUSED', `The carrier makes no label: ${reason}`, { reason });
    throw unavailable(strapi, row.carrier, error);
  }
  const price = toldPrice(label.price);
  await strapi.db
    .connection('parcel_labels')
    .where({ id: row.id, state: 'asked' })
    .update({
      ...{ state: 'made', reference: label.reference, number: label.number, claimed_until: null },
      ...{ price_minor: price?.amount ?? null, price_currency: price?.currency ?? null },
    });
}

type Claimed = Readonly<{ row: ParcelLabelsRow; recipient: LabelRecipient; number: string | null; isRepeated: boolean }>;

/** The label that is to be asked for, by nobody else for a while; null where there is one already. */
async function claim(strapi: Core.Strapi, request: MakeLabel, now: Date): Promise<Claimed | null> {
  return strapi.db.transaction(async ({ trx }): Promise<Claimed | null> => {
    const order = await lockOrder(trx, request.orderId);
    assertAction(order.state, 'ship');
    const open: ParcelLabelsRow | undefined = await trx('parcel_labels')
      .where({ order_id: order.rowId })
      .whereIn('state', ['asked', 'made'])
      .whereNull('sent_with')
      .first();
    if (open?.state === 'made') return null;
    if (open?.claimed_until && open.claimed_until > now)
      throw new DomainError('LABEL_IN_PROGRESS', 'Somebody has this label made right now. Look again in a moment');
    const recipient = labelRecipient({ ...(await addresseeOf(trx, order.rowId)), email: order.email }, open?.carrier ?? request.carrier);
    if (typeof recipient === 'string')
      throw new DomainError('RECIPIENT_INCOMPLETE', 'The order does not say whom or where to the parcel goes', { missing: recipient });
    const claimed = { claimed_until: new Date(now.getTime() + claimMs) };
    const [row]: ParcelLabelsRow[] = open
      ? await trx('parcel_labels').where({ id: open.id }).update(claimed).returning('*')
      : await trx('parcel_labels')
          .insert({
            ...newLabel(order, { ...request, toCollect: toCollect(order, await collectingLabels(trx, order.rowId)) }, now),
            ...claimed,
          })
          .returning('*');
    if (!row) throw new Error('A label that was written down is not there');
    return { row, recipient, number: order.number, isRepeated: open !== undefined };
  });
}

type Asked = MakeLabel & Readonly<{ toCollect: number }>;

const newLabel = (order: LockedOrder, { carrier, grams, places, collects, toCollect: cod, actor }: Asked, now: Date) => ({
  ...{ id: newDocumentId(), order_id: order.rowId, carrier, state: 'asked' as const, grams, places, currency: order.currency },
  ...{ value_minor: dueOf(order), cod_minor: collects && cod > 0 ? cod : null, came_minor: 0 },
  ...{ made_by: actorText(actor), asked_at: now },
});

/** What a carrier may collect with the next parcel: what is still to come, no bank has promised, and no other parcel collects. */
export const toCollect = (order: LockedOrder, others: readonly CollectingLabel[]): number => leftToCollect(collectable(order), others);

/** What carriers may collect at all. */
export const collectable = (order: LockedOrder): number =>
  isOver(order.state) || order.payments.some(({ authorized }) => authorized > 0) ? 0 : outstandingOf(dueOf(order), order.payments);
