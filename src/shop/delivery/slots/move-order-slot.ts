import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Json } from 'knex/types/tables';
import { slotsOfPlace } from '../../../domain/delivery/slots/slots-of-place';
import { moveRefusal, type BookedSlot } from '../../../domain/delivery/slots/move-slot';
import { readSlotId } from '../../../domain/delivery/slots/slot';
import { chooseSlot } from '../../../domain/delivery/slots/choose-slot';
import { DomainError } from '../../../domain/domain-error';
import type { Day } from '../../../domain/sales/shop-days';
import type { Actor } from '../../actor';
import type { CartCaller } from '../../cart/stored-cart';
import { assertTheirs, loadOrder, lockOrder, saveOrderChange, type LockedOrder } from '../../orders/locked-order';
import { runQuery } from '../../queries';
import { toJson } from '../../rows';
import { storeSettings } from '../../store/store-settings';
import { runUnderTerms } from '../../terms/terms';
import { bookSlot, toBookedSlot } from './book-slot';
import { slotsFor } from './find-slots';
import { slotLoadQuestion } from './slot-loads';
import { slotView, type SlotView } from './slot-view';

type StoredDelivery = Readonly<{ method: string; kind: string; slot?: BookedSlot }>;

/** Whose order it has to be; null: staff. */
type Asking = Readonly<{ orderId: string; caller: CartCaller | null; now?: Date }>;

/**
 * The slots an order can be moved to, the one it is in among them. None that costs more than it is in: what was paid stays paid.
 * Refuses `ORDER_NOT_FOUND`, `SLOT_STAYS`.
 */
export async function slotsOfOrder(
  strapi: Core.Strapi,
  { orderId, caller, from, days, now = new Date() }: Asking & Readonly<{ from: Day | null; days: number }>,
): Promise<SlotView[]> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const order = await loadOrder(db, orderId);
  if (caller) assertTheirs(order, caller);
  const { slot, templates } = await slotOf(db, order, { now, isStaff: caller === null });
  const asked = {
    settings,
    currency: order.currency,
    pieces: piecesOf(order),
    from,
    days,
    now,
    except: { orderId },
    isStaff: caller === null,
  };
  const slots = await slotsFor(db, templates, asked);
  return slots.filter(({ surcharge }) => caller === null || surcharge <= slot.surcharge).map((each) => slotView(each, order.currency));
}

/**
 * Moves the delivery of an order to another slot; what was paid stays paid. To the one it is in: nothing happens. Refuses `ORDER_NOT_FOUND`,
 * `SLOT_STAYS` where it can no longer be moved, `SLOT_NOT_OFFERED` with the reason.
 */
export async function moveOrderSlot(
  strapi: Core.Strapi,
  { orderId, caller, slotId, actor, now = new Date() }: Asking & Readonly<{ slotId: string; actor: Actor }>,
): Promise<void> {
  const settings = await storeSettings(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const order = await lockOrder(trx, orderId);
    if (caller) assertTheirs(order, caller);
    const { slot: before, delivery, templates } = await slotOf(trx, order, { now, isStaff: caller === null });
    if (before.id === slotId) return;
    const pieces = piecesOf(order);
    const { slot, refusal } = chooseSlot(templates, {
      method: delivery.method,
      // The templates are those of its place already.
      zones: templates.flatMap(({ zone }) => (zone ? [zone.id] : [])),
      slotId,
      load: await runQuery(trx, slotLoadQuestion(slotId, { orderId })),
      pieces,
      currency: order.currency,
      now,
      shopTimeZone: settings.timeZone,
      isStaff: caller === null,
    });
    if (!slot) throw notOffered(refusal ?? 'SLOT_UNKNOWN');
    if (caller && slot.surcharge > before.surcharge) throw notOffered('SLOT_COSTS_MORE');
    const taken = await bookSlot(trx, { slot, pieces, booker: { orderId }, except: { orderId } });
    if (taken) throw notOffered(taken);
    const after: BookedSlot = { ...toBookedSlot(slot), surcharge: before.surcharge };
    await trx('orders')
      .where({ id: order.rowId })
      .update({ delivery: JSON.stringify({ ...delivery, slot: after }) });
    await saveOrderChange(
      trx,
      order,
      { type: 'order.slot_changed', details: { before: told(before), after: told(after) } },
      { actor, now },
    );
  });
}

const told = ({ id, startsAt, endsAt }: BookedSlot) => ({ id, startsAt, endsAt });

const notOffered = (reason: string): DomainError =>
  new DomainError('SLOT_NOT_OFFERED', 'The delivery cannot be moved to this slot. Choose another', { reason });

/** What of it is still to be brought. */
const piecesOf = ({ lines }: LockedOrder): number => lines.reduce((sum, { quantity, cancelled }) => sum + quantity - cancelled, 0);

/** The slot it is in, and those of the same method in the same zone. Refuses `SLOT_STAYS`. */
async function slotOf(db: Knex, order: LockedOrder, { now, isStaff }: Readonly<{ now: Date; isStaff: boolean }>) {
  const row = await db('orders').where({ id: order.rowId }).first('delivery');
  const delivery = toJson<StoredDelivery | null>((row?.delivery ?? null) as Json);
  const slot = delivery?.slot ?? null;
  const because = moveRefusal({ slot, state: order.state }, { now, isStaff });
  if (because || !delivery || !slot)
    throw new DomainError('SLOT_STAYS', 'When this is brought cannot be changed any more', { reason: because ?? 'NO_SLOT' });
  const template = await db('delivery_slots as s')
    .leftJoin('delivery_zones as z', 'z.id', 's.zone_id')
    .where({ 's.document_id': readSlotId(slot.id)?.templateId ?? '' })
    .first('z.document_id as zone');
  const { terms } = await runUnderTerms(db, () => ({}));
  const templates = slotsOfPlace(terms.slotTemplates, { method: delivery.method, zones: template?.zone ? [String(template.zone)] : [] });
  return { delivery, slot, templates };
}
