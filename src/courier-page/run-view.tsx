import { lazy, Suspense, useState } from 'react';
import { HandIn } from './planned-run';
import { isDone, nextStop, type Report } from './reports';
import type { PageSettings } from './page-settings';
import type { Run, Stop } from './work';
import type { Words } from './words';

// A newer build may have taken the place of the one this page is of, and its map along: the list still works.
const RunMap = lazy(() => import('./run-map').catch(() => ({ default: MapAway })));
const MapAway = ({ words }: Readonly<{ words: Words }>) => <p role="alert">{words.say('mapAway')}</p>;
type Props = Readonly<{
  run: Run;
  reports: readonly Report[];
  words: Words;
  settings: PageSettings;
  onShow: (stop: string) => void;
  onFinish: () => Promise<void>;
}>;

/** The run that is driven now. */
export function RunView({ run, reports, words, settings, onShow, onFinish }: Props) {
  const [isMap, setMap] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const { say } = words;
  const next = nextStop(run);
  const done = run.stops.filter(isDone).length;
  const finish = () => {
    if (done < run.stops.length && !window.confirm(say('finishEarly'))) return;
    setEnding(true);
    void onFinish().finally(() => setEnding(false));
  };
  return (
    <section>
      <h2>{say('done', { done, all: run.stops.length })}</h2>
      <p className="choice">
        <button type="button" aria-pressed={!isMap} onClick={() => setMap(false)}>
          {say('list')}
        </button>
        <button type="button" aria-pressed={isMap} onClick={() => setMap(true)}>
          {say('map')}
        </button>
      </p>
      {isMap ? (
        <Suspense fallback={<p>{say('opening')}</p>}>
          <RunMap {...{ run, words, settings, onShow }} />
        </Suspense>
      ) : (
        <ol className="stops">
          {run.stops.map((stop) => (
            <li key={stop.id}>
              <button type="button" className={stop === next ? 'stop next' : 'stop'} onClick={() => onShow(stop.id)}>
                <StopLine {...{ stop, words }} isNext={stop === next} isUnsent={reports.some((report) => report.stop === stop.id)} />
              </button>
            </li>
          ))}
        </ol>
      )}
      <HandIn {...{ run, words }} />
      <button type="button" className={done === run.stops.length ? '' : 'quiet'} disabled={isEnding || reports.length > 0} onClick={finish}>
        {say('finish')}
      </button>
    </section>
  );
}

const stateWords = { waiting: 'stateWaiting', arrived: 'stateArrived', delivered: 'stateDelivered', failed: 'stateFailed' } as const;

function StopLine({ stop, words, isNext, isUnsent }: Readonly<{ stop: Stop; words: Words; isNext: boolean; isUnsent: boolean }>) {
  const { say, time, money, reasons } = words;
  const isLate = stop.window !== null && stop.expectedAt !== null && stop.expectedAt > stop.window.to;
  const state = isNext && stop.state === 'waiting' ? say('next') : say(stateWords[stop.state]);
  return (
    <>
      <span className="line">
        <strong dir="auto">
          {[stop.address.line1, stop.address.city].filter(Boolean).join(', ') || say('order', { number: stop.number })}
        </strong>
        <span className={`state ${stop.state}`}>{state}</span>
      </span>
      <small>
        {[
          stop.name,
          stop.reason && reasons[stop.reason],
          stop.expectedAt && say('expected', { time: time(stop.expectedAt) }),
          stop.window && say('promised', { from: time(stop.window.from), to: time(stop.window.to) }),
          isLate && say('late'),
          !isDone(stop) && stop.cash && money(stop.cash.due),
          isUnsent && say('unsent'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
