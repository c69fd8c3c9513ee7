import type { Knex } from 'knex';
import { slotsOfPlace } from '../../../domain/delivery/slots/slots-of-place';
import type { PricedCart } from '../../cart/price-cart';
import type { DeliveryOffer } from '../delivery-offers';
import { piecesOf } from './book-slot';
import { slotsFor } from './find-slots';
import { slotView, type SlotView } from './slot-view';

/** When each of a cart's delivery methods brings it: one statement for all. A method without slots is not among the answers. */
export async function slotsOfOffers(
  db: Knex,
  { cart, settings, zones, slotTemplates }: PricedCart,
  offers: readonly Pick<DeliveryOffer, 'id' | 'kind'>[],
  now: Date,
): Promise<ReadonlyMap<string, readonly SlotView[]>> {
  const { currency } = cart;
  const byMethod = offers.map(({ id, kind }) => ({
    id,
    templates: slotsOfPlace(slotTemplates, { method: id, zones: kind === 'pickup' ? [] : zones }),
  }));
  const templates = [...new Set(byMethod.flatMap((method) => method.templates))];
  const slots = await slotsFor(db, templates, {
    settings,
    currency,
    pieces: piecesOf(cart.contents.lines),
    now,
    except: { orderId: cart.checkoutOrderId, cartRowId: cart.rowId },
  });
  return new Map(
    byMethod
      .filter((method) => method.templates.length > 0)
      .map((method) => [
        method.id,
        slots.filter(({ template }) => method.templates.includes(template)).map((slot) => slotView(slot, currency)),
      ]),
  );
}
