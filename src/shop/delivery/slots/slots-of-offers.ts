import type { Knex } from 'knex';
import type { SlotTemplate } from '../../../domain/delivery/slots/slot';
import { slotsOfPlace, zonesOfKind } from '../../../domain/delivery/slots/slots-of-place';
import type { StoreSettings } from '../../store/store-settings';
import type { DeliveryOffer } from '../delivery-offers';
import { slotsFor } from './find-slots';
import type { Except } from './slot-loads';
import { slotView, type SlotView } from './slot-view';

type Asked = Readonly<{
  settings: StoreSettings;
  zones: readonly string[] | null;
  slotTemplates: readonly SlotTemplate[];
  currency: string;
  pieces: number;
  now: Date;
  except?: Except;
}>;

/** When each of some delivery methods brings it: one statement for all. A method without slots is not among the answers. */
export async function slotsOfOffers(
  db: Knex,
  offers: readonly Pick<DeliveryOffer, 'id' | 'kind'>[],
  { zones, slotTemplates, ...asked }: Asked,
): Promise<ReadonlyMap<string, readonly SlotView[]>> {
  const byMethod = offers.map(({ id, kind }) => ({
    id,
    templates: slotsOfPlace(slotTemplates, { method: id, zones: zonesOfKind(kind, zones) }),
  }));
  const slots = await slotsFor(db, [...new Set(byMethod.flatMap(({ templates }) => templates))], asked);
  return new Map(
    byMethod
      .filter(({ templates }) => templates.length > 0)
      .map(({ id, templates }) => [
        id,
        slots.filter(({ template }) => templates.includes(template)).map((slot) => slotView(slot, asked.currency)),
      ]),
  );
}
