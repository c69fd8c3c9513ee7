import { useState } from 'react';
import { cashOf } from './reports';
import type { Run } from './work';
import type { Words } from './words';

type Props = Readonly<{ run: Run; words: Words; isFree: boolean; onStart: () => Promise<void> }>;

/** A run that is not driven now: what is in it before, what it brought after. */
export function PlannedRun({ run, words, isFree, onStart }: Props) {
  const [isStarting, setStarting] = useState(false);
  const { say, money, time } = words;
  const start = () => {
    setStarting(true);
    void onStart().finally(() => setStarting(false));
  };
  if (run.state === 'finished')
    return (
      <section>
        <h2>{say('finished')}</h2>
        <HandIn {...{ run, words }} />
      </section>
    );
  return (
    <section>
      <h2>{say('leaves', { depot: run.depot.name, time: time(run.departsAt) })}</h2>
      <p>{say('stops', { count: run.stops.length })}</p>
      <ol>
        {run.stops.map(({ id, number, address, cash }) => (
          <li key={id}>
            <span dir="auto">{[address.line1, address.city].filter(Boolean).join(', ')}</span>
            <small>{[say('order', { number }), cash && money(cash.due)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
      <button type="button" disabled={!isFree || isStarting} onClick={start}>
        {say(isStarting ? 'starting' : 'start')}
      </button>
    </section>
  );
}

export function HandIn({ run, words }: Readonly<{ run: Run; words: Words }>) {
  const sums = cashOf(run);
  return sums.length === 0 ? null : (
    <p>
      {words.say('handIn')}: <strong>{sums.map(words.money).join(' + ')}</strong>
    </p>
  );
}
