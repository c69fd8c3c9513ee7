import type { TextKey } from '../texts';
import type { Candidate, Plan } from './use-day';

type Reason = NonNullable<Candidate['because']> | Plan['unserved'][number]['because'];

/** Why an order is on no run. */
export const reasons: Readonly<Record<Reason, TextKey>> = {
  no_coordinates: 'storekeeper.runs.because.no_coordinates',
  not_placed: 'storekeeper.runs.because.not_placed',
  picked_up: 'storekeeper.runs.because.picked_up',
  nothing_to_send: 'storekeeper.runs.because.nothing_to_send',
  on_a_run: 'storekeeper.runs.because.on_a_run',
  other_day: 'storekeeper.runs.because.other_day',
  too_large: 'storekeeper.runs.because.too_large',
  windows_exclude: 'storekeeper.runs.because.windows_exclude',
  out_of_reach: 'storekeeper.runs.because.out_of_reach',
  no_room: 'storekeeper.runs.because.no_room',
};
