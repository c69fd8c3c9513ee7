import type { Run } from './use-day';

/** Where an order can stand in a run: before each of the others, by its number, and last, which is null. */
export const placesOf = ({ stops }: Pick<Run, 'stops'>, order: string | undefined): (string | null)[] => [
  ...stops.filter((stop) => stop.order !== order).map(({ number }) => number),
  null,
];
