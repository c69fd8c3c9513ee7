import type { Minor } from '../money/money';

/**
 * A label by which a carrier collects money for the shop: `cod` when it hands the parcel over, of which `came` has come to the shop since, as
 * staff confirmed. `ready`: no parcel was sent with it yet.
 */
export type CollectingLabel = Readonly<{ cod: Minor; came: Minor; state: 'ready' | 'on_its_way' | 'handed_over' | 'came_back' }>;

/** What a carrier has for the shop, or will have: of a parcel that came back nothing. */
const withCarrier = ({ cod, came, state }: CollectingLabel): Minor => (state === 'came_back' ? 0 : Math.max(0, cod - came));

/** What the next parcel may collect of what is still to come: the carrier does not collect twice what an earlier one collects. */
export const leftToCollect = (outstanding: Minor, labels: readonly CollectingLabel[]): Minor =>
  Math.max(0, outstanding - labels.reduce((sum, label) => sum + withCarrier(label), 0));

/** Whether a label is to collect something else than what is owed by now, `others` aside: the customer would pay too much, or too little. */
export function collectsAmiss(
  label: CollectingLabel,
  { outstanding, others }: Readonly<{ outstanding: Minor; others: readonly CollectingLabel[] }>,
): boolean {
  const right = leftToCollect(outstanding, others);
  if (label.state === 'ready') return label.cod !== right;
  return label.state === 'on_its_way' && withCarrier(label) > right;
}

/** Money that came, by the labels it came for, the first that was sent before those after it: what each has now. */
export function collectedBy<Label extends CollectingLabel>(
  labels: readonly Label[],
  amount: Minor,
): Readonly<{ label: Label; came: Minor }>[] {
  let left = amount;
  return labels.map((label) => {
    const part = label.state === 'ready' ? 0 : Math.min(left, withCarrier(label));
    left -= part;
    return { label, came: label.came + part };
  });
}
