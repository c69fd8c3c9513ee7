import { useSyncExternalStore, useState } from 'react';
import { openRun, type CourierDesk } from './courier-desk';
import { RefusedReports } from './refused-reports';
import { RunView } from './run-view';
import { PlannedRun } from './planned-run';
import { StopView } from './stop-view';
import type { PageSettings } from './page-settings';
import { useOpened } from './use-opened';
import { usePosition } from './use-position';
import type { Words } from './words';

type Props = Readonly<{ desk: CourierDesk; words: Words; settings: PageSettings }>;

export function App({ desk, words, settings }: Props) {
  const { is, work, reports, isAway, refusal } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const [shown, show] = useState<string | null>(null);
  const run = work && openRun(work);
  const position = usePosition(run !== null && is === 'open', (place) => void desk.tellPosition(place));
  const { say } = words;
  const unsent = reports.filter((report) => report.refused === null).length;
  const stop = run?.stops.find(({ id }) => id === shown) ?? null;

  const signOut = () => {
    if (reports.length === 0 || window.confirm(say('signOutUnsent'))) void desk.signOut();
  };
  return (
    <>
      <header>
        <strong>{settings.shop}</strong>
        {work && <span>{work.courier.name}</span>}
      </header>
      <div role="status" aria-live="polite" className="signal">
        {isAway && <p className="away">{say('away')}</p>}
        {unsent > 0 && <p>{say('waiting', { count: unsent })}</p>}
        {run && <p className="hint">{say(position === 'refused' ? 'noPosition' : 'sharing')}</p>}
      </div>
      <main>
        {refusal && <Refusal text={words.refusal(refusal)} />}
        {is === 'opening' && <p>{say('opening')}</p>}
        {is === 'no_storage' && <p role="alert">{say('noStorage')}</p>}
        {is === 'no_link' && !refusal && <p>{say('noLink')}</p>}
        {is === 'ended' && <p role="alert">{say('ended')}</p>}
        <RefusedReports {...{ reports, runs: work?.runs ?? [], words }} onDrop={(id) => void desk.dropRefused(id)} />
        {is === 'open' && stop && run && <StopView key={stop.id} {...{ desk, stop, words }} onBack={() => show(null)} />}
        {is === 'open' && !stop && work && (
          <>
            {run && <RunView {...{ run, reports, words, settings }} onShow={show} onFinish={() => desk.finish(run.id)} />}
            {work.runs
              .filter(({ id, state }) => state !== 'started' || id !== run?.id)
              .map((one) => (
                <PlannedRun key={one.id} run={one} words={words} isFree={run === null} onStart={() => desk.start(one.id)} />
              ))}
            {work.runs.length === 0 && <p>{say('noRuns')}</p>}
            <p className="ends">
              <button type="button" className="quiet" onClick={() => void desk.sync()}>
                {say('refresh')}
              </button>
              <button type="button" className="quiet" onClick={signOut}>
                {say('signOut')}
              </button>
            </p>
          </>
        )}
      </main>
    </>
  );
}

/** It is in sight, also for whoever pressed a button far below. */
function Refusal({ text }: Readonly<{ text: string }>) {
  const opened = useOpened<HTMLParagraphElement>();
  return (
    <p role="alert" tabIndex={-1} ref={opened}>
      {text}
    </p>
  );
}
