import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { daysOf, listSlots, type Slot } from '../../../domain/delivery/slots/list-slots';
import { minutesOf, type SlotTemplate } from '../../../domain/delivery/slots/slot';
import { slotsOfPlace, zonesOfKind } from '../../../domain/delivery/slots/slots-of-place';
import type { ZonePlace } from '../../../domain/delivery/zones/area';
import { DomainError } from '../../../domain/domain-error';
import { offeredCurrency } from '../../../domain/store/offered-currency';
import type { Day } from '../../../domain/sales/shop-days';
import { storeSettings, type StoreSettings } from '../../store/store-settings';
import { runUnderTerms } from '../../terms/terms';
import { placeQuestion } from '../zones/zones-of-place';
import { slotLoads, type Except } from './slot-loads';
import { slotView, type SlotView } from './slot-view';

/** How many days are told where nobody asks for more. */
export const usualDays = 14;

type Listing = Readonly<{
  settings: Pick<StoreSettings, 'timeZone'>;
  currency: string;
  pieces: number;
  /** From this day on the calendar of each zone; null: from today. Days that are past are left out. */
  from?: Day | null;
  days?: number;
  now: Date;
  except?: Except;
  isStaff?: boolean;
}>;

/** The slots of templates as they stand, the earliest first: one statement, none where there are no templates. */
export async function slotsFor(
  db: Knex,
  templates: readonly SlotTemplate[],
  { settings: { timeZone: shopTimeZone }, currency, pieces, from = null, days = usualDays, now, except, isStaff }: Listing,
): Promise<readonly Slot[]> {
  const daysIn = new Map(templates.map((template) => [template.id, daysOf(template, { from, days, now, shopTimeZone })]));
  const asked = [...daysIn.values()].flat().sort();
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined) return [];
  const loadOf = await slotLoads(db, { slots: templates.map(({ id }) => id), from: first, until: last, except });
  return listSlots(templates, ({ id }) => daysIn.get(id) ?? [], {
    currency,
    minutesFor: (template) => minutesOf(template, pieces),
    loadOf,
    now,
    shopTimeZone,
    isStaff,
  });
}

export type FindSlots = Readonly<{
  /** The delivery method (document id). */
  method: string;
  /** Where it goes, as far as anybody knows. */
  place: ZonePlace;
  currency?: string | undefined;
  pieces: number;
  from: Day | null;
  days: number;
  now?: Date;
}>;

/** When a method brings something to a place. Refuses `DELIVERY_METHOD_UNKNOWN`, `CURRENCY_NOT_OFFERED`. */
export async function findSlots(
  strapi: Core.Strapi,
  { method, place, currency, pieces, from, days, now = new Date() }: FindSlots,
): Promise<SlotView[]> {
  const db = strapi.db.connection;
  const settings = await storeSettings(strapi);
  const chosen = offeredCurrency(settings, currency ?? settings.defaultCurrency);
  const { terms, answers } = await runUnderTerms(db, (known) => ({
    placed: placeQuestion({ place, mapKey: null, there: known.deliveryZones }),
  }));
  const known = terms.deliveryMethods.find(({ id }) => id === method);
  if (!known) throw new DomainError('DELIVERY_METHOD_UNKNOWN', 'There is no such delivery method', { method });
  const templates = slotsOfPlace(terms.slotTemplates, { method, zones: zonesOfKind(known.kind, answers.placed.zones) });
  const slots = await slotsFor(db, templates, { settings, currency: chosen, pieces, from, days, now });
  return slots.map((slot) => slotView(slot, chosen));
}
