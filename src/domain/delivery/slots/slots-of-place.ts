import type { DeliveryKind } from '../delivery-kind';
import type { SlotTemplate } from './slot';

/**
 * The slots a method has at a place: those of its zone with the highest priority that has any; where none has, those of no zone. `zones`
 * are those it lies in, the first counts most; null while nobody knows where it is, which is as in none.
 */
export function slotsOfPlace(
  templates: readonly SlotTemplate[],
  { method, zones }: Readonly<{ method: string; zones: readonly string[] | null }>,
): readonly SlotTemplate[] {
  const ofMethod = templates.filter(({ methods }) => methods.includes(method));
  const zone = (zones ?? []).find((id) => ofMethod.some((template) => template.zone?.id === id));
  return ofMethod.filter((template) => (template.zone?.id ?? null) === (zone ?? null));
}

/** The zones that count for a way to deliver: what the customer fetches is handed out wherever they live. */
export const zonesOfKind = (kind: DeliveryKind | undefined, zones: readonly string[] | null): readonly string[] | null =>
  kind === 'flat_rate' ? zones : [];
