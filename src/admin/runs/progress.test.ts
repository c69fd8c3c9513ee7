import { progressOf } from './progress';
import type { Run, Stop } from './use-day';

const stop = (state: Stop['state'], lateSeconds = 0) => ({ id: `${state}${lateSeconds}`, state, lateSeconds }) as Stop;
const run = (state: Run['state'], ...stops: Stop[]) => ({ state, stops }) as unknown as Run;

test('the day is what became of runs that left; late is who still waits and waits a minute too long', () => {
  const runs = [
    run('planned', stop('waiting', 900)),
    run('cancelled', stop('waiting')),
    run('started', stop('delivered', 500), stop('arrived', 30), stop('waiting', 60), stop('failed')),
    run('finished', stop('delivered')),
  ];
  expect(progressOf(runs)).toEqual({ delivered: 2, failed: 1, open: 2, late: [stop('waiting', 60)] });
});
