import type { PortRules } from '../registry';
import { mostElements, mostStops, type Maps } from './maps';

// Somebody types; an address is looked at while its page loads; routes are planned by a job, or by staff.
const mostMs = { typing: 4_000, looking: 8_000, planning: 20_000 };
const within = (ms: number): AbortSignal => AbortSignal.timeout(ms);

/** Whoever asks may say that it must be over sooner. A plugin's may be of a class, so nothing is spread. */
export const mapsPort: PortRules<Maps> = {
  port: 'maps',
  patience: { calls: 5, windowMs: 60_000, restMs: 10_000 },
  isAnswer: () => false,
  guarded: (maps, guard) => {
    const ask = <Answer>(ms: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
      const both = AbortSignal.any([signal, within(ms)]);
      return guard(() => work(both), both);
    };
    return {
      title: maps.title,
      attribution: maps.attribution,
      keepDays: maps.keepDays,
      prices: maps.prices,
      autocomplete: (asked, signal) => ask(mostMs.typing, signal, (both) => maps.autocomplete(asked, both)),
      place: (asked, signal) => ask(mostMs.looking, signal, (both) => maps.place(asked, both)),
      geocode: (asked, signal) => ask(mostMs.looking, signal, (both) => maps.geocode(asked, both)),
      reverse: (asked, signal) => ask(mostMs.looking, signal, (both) => maps.reverse(asked, both)),
      timeZone: (location, signal) => ask(mostMs.looking, signal, (both) => maps.timeZone(location, both)),
      async route(asked, signal) {
        if (asked.stops.length > mostStops) throw new RangeError(`A route has ${mostStops} stops at most`);
        return ask(mostMs.planning, signal, (both) => maps.route(asked, both));
      },
      async matrix(origins, destinations, signal) {
        if (origins.length * destinations.length > mostElements) throw new RangeError(`A matrix has ${mostElements} entries at most`);
        if (origins.length * destinations.length === 0) return origins.map(() => []);
        return ask(mostMs.planning, signal, (both) => maps.matrix(origins, destinations, both));
      },
    };
  },
};
