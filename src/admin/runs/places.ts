import type { Run } from './use-day';

/** Where an order can stand in a run: before each of the others, by its number, and last, which is null. */
export const placesOf = ({ stops }: Pick<Run, 'stops'>, order: string | undefined): (string | null)[] => [
  ...stops.filter((stop) => stop.order !== order).map(({ number }) => number),
  null,
];

/** The first place something can come to: of a run that left, behind what was driven, and behind where its courier goes now. */
export const firstPlaceOf = ({ state, stops }: Pick<Run, 'state' | 'stops'>): number =>
  state === 'started'
    ? stops.filter((stop) => stop.state !== 'waiting').length + (stops.some((stop) => stop.state === 'waiting') ? 1 : 0)
    : 0;
