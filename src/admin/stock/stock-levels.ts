import type { Choice } from '../kit/form-fields';
import type { Stock } from './counted-stock';

type Variant = Stock['variants'][number];

/** What is at a location, how much of it is promised to customers, and how much to nobody. */
export function levelOf(
  variant: Variant | undefined,
  location: string | undefined,
): Readonly<{ onHand: number; promised: number; free: number }> {
  const level = variant?.stock.find((candidate) => candidate.location === location);
  if (!level) return { onHand: 0, promised: 0, free: 0 };
  const promised = level.held + level.allocated;
  return { onHand: level.onHand, promised, free: Math.max(0, level.onHand - promised) };
}

export const variantChoices = (variants: readonly Variant[]): Choice[] =>
  variants.map(({ id, name, sku }) => ({ id, name: name === sku ? sku : `${name} (${sku})` }));

/** What is chosen before anybody chooses: the only one there is. */
export const onlyOne = (choices: readonly Readonly<{ id: string }>[]): string | undefined =>
  choices.length === 1 ? choices[0]?.id : undefined;

export const isPieces = (quantity: number | undefined): quantity is number =>
  quantity !== undefined && Number.isInteger(quantity) && quantity > 0 && quantity <= 100_000_000;
