import type { SlotRefusal } from '../delivery/slots/slot-state';
import type { DeliveryReason } from '../delivery/delivery-rule';
import { requirementWords } from './requirement-words';

export const requirementCodes = [
  'CART_EMPTY',
  'CONTACT_MISSING',
  'ADDRESS_MISSING',
  'REGION_UNKNOWN',
  'DELIVERY_MISSING',
  'DELIVERY_NOT_OFFERED',
  'SLOT_MISSING',
  'SLOT_NOT_OFFERED',
  'PICKUP_POINT_MISSING',
  'PICKUP_POINT_UNUSABLE',
  'LINE_NOT_FOR_SALE',
  'OUT_OF_STOCK',
] as const;
export type RequirementCode = (typeof requirementCodes)[number];

/**
 * What is still missing before the cart can be checked out. `field` names the part of the cart to mend, `reason` what a rule of the
 * delivery method says, or why the parcel cannot go to the pickup point.
 */
export type Requirement = Readonly<{ code: RequirementCode; field?: string; message: string; reason?: DeliveryReason }>;

export type CheckoutFacts = Readonly<{
  lines: readonly Readonly<{ id: string; name: string; quantity: number; isForSale: boolean; sellable: number | null }>[];
  hasContact: boolean;
  hasShippingAddress: boolean;
  /** The address is in a country that is taxed by region, and in none of its regions. */
  hasUnclearRegion: boolean;
  /** null: none chosen. */
  delivery: Readonly<{
    isOffered: boolean;
    withheld?: DeliveryReason | null;
    needsAddress: boolean;
    isSlotMissing?: boolean;
    slotRefusal?: SlotRefusal | null;
    /** Where the parcel is fetched at a carrier's: whether one was chosen, and why it cannot be. Null where none is needed. */
    point?: Readonly<{ isChosen: boolean; unusable: DeliveryReason | null }> | null;
  }> | null;
  /** How many pieces the shop tells customers it has, at most; 0: it never tells. */
  shownUpTo: number;
  /** The language messages are written in. */
  language: string;
}>;

/** The same list the app shows and checkout insists on. */
export function checkoutRequirements({
  lines,
  hasContact,
  hasShippingAddress,
  hasUnclearRegion,
  delivery,
  shownUpTo,
  language,
}: CheckoutFacts): Requirement[] {
  const say = requirementWords(language);
  const missing: Requirement[] = [];
  if (lines.length === 0) missing.push({ code: 'CART_EMPTY', field: 'lines', message: say.cartEmpty });
  for (const { id, name, quantity, isForSale, sellable } of lines) {
    if (!isForSale) missing.push({ code: 'LINE_NOT_FOR_SALE', field: `lines.${id}`, message: say.notForSale(name) });
    else if (sellable !== null && sellable < quantity)
      missing.push({
        code: 'OUT_OF_STOCK',
        field: `lines.${id}`,
        message: shortage(say, { name, sellable, shownUpTo }),
      });
  }
  if (!hasContact) missing.push({ code: 'CONTACT_MISSING', field: 'contact', message: say.contact });
  if (!delivery) missing.push({ code: 'DELIVERY_MISSING', field: 'delivery', message: say.delivery });
  else if (!delivery.isOffered)
    missing.push({
      code: 'DELIVERY_NOT_OFFERED',
      field: 'delivery',
      message: say.deliveryNotOffered,
      ...(delivery.withheld ? { reason: delivery.withheld } : {}),
    });
  else if (delivery.slotRefusal)
    missing.push({
      code: 'SLOT_NOT_OFFERED',
      field: 'delivery.slot',
      message: say.slotRefused(delivery.slotRefusal),
      reason: { code: delivery.slotRefusal, params: {} },
    });
  else if (delivery.isSlotMissing) missing.push({ code: 'SLOT_MISSING', field: 'delivery.slot', message: say.slot });
  else if (delivery.point && !delivery.point.isChosen)
    missing.push({ code: 'PICKUP_POINT_MISSING', field: 'delivery.pickupPoint', message: say.pickupPoint });
  else if (delivery.point?.unusable)
    missing.push({
      code: 'PICKUP_POINT_UNUSABLE',
      field: 'delivery.pickupPoint',
      message: say.pickupPointUnusable,
      reason: delivery.point.unusable,
    });
  if (!hasShippingAddress && (delivery === null || delivery.needsAddress))
    missing.push({ code: 'ADDRESS_MISSING', field: 'shippingAddress', message: say.address });
  if (hasUnclearRegion)
    missing.push({
      code: 'REGION_UNKNOWN',
      field: 'shippingAddress.region',
      message: say.region,
    });
  return missing;
}

type Shortage = Readonly<{ name: string; sellable: number; shownUpTo: number }>;

function shortage(say: ReturnType<typeof requirementWords>, { name, sellable, shownUpTo }: Shortage): string {
  if (sellable === 0) return say.soldOut(name);
  return sellable <= shownUpTo ? say.only(sellable, name) : say.fewer(name);
}
