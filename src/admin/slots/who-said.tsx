import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { Day } from './days';

/** Whom to ask about what holds of a day alone. */
export function WhoSaid({ changed }: Readonly<{ changed: Day['changed'] }>) {
  const text = useText();
  const moment = useMoment();
  if (!changed) return null;
  return (
    <Aside>
      {text('storekeeper.slots.changed', { at: moment(changed.at), by: changed.by ?? text('storekeeper.slots.formerColleague') })}
    </Aside>
  );
}
