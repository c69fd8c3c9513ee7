import { useState } from 'react';
import { Checkbox } from '@strapi/design-system';
import type { FoundOrder } from '../kit/admin-types';
import { useText } from '../kit/use-text';

/** Which of the orders that are shown are chosen, to do something with all of them. */
export type Choice = Readonly<{ chosen: ReadonlySet<string>; choose: (ids: readonly string[], isChosen: boolean) => void }>;

/** An order that was never placed has nothing to be done with. */
export const isChoosable = ({ number }: FoundOrder): boolean => number !== null;

export function useChoice(): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose: Choice['choose'] = (ids, isChosen) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isChosen) after.add(id);
        else after.delete(id);
      return after;
    });
  return { chosen, choose };
}

type Props = Readonly<{ order: FoundOrder; choice: Choice }>;

export function ChooseOrder({ order, choice: { chosen, choose } }: Props) {
  const text = useText();
  return (
    <Checkbox
      aria-label={text('storekeeper.papers.choose', { number: order.number ?? '' })}
      disabled={!isChoosable(order)}
      checked={chosen.has(order.id)}
      onCheckedChange={(checked) => choose([order.id], checked === true)}
    />
  );
}

/** All of the orders that are shown, or none. */
export function ChooseAll({ orders, choice: { chosen, choose } }: Readonly<{ orders: readonly FoundOrder[]; choice: Choice }>) {
  const text = useText();
  const ids = orders.filter(isChoosable).map(({ id }) => id);
  return (
    <Checkbox
      disabled={ids.length === 0}
      checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
      onCheckedChange={(checked) => choose(ids, checked === true)}
    >
      {text('storekeeper.papers.chooseAll')}
    </Checkbox>
  );
}
