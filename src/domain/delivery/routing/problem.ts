/** What is counted against what a vehicle holds, in this order wherever they stand in a row. */
export const measures = ['grams', 'cubicMillimetres', 'pieces'] as const;
export type Load = Readonly<Record<(typeof measures)[number], number>>;

/** In seconds from an instant the caller chooses, as every time of a problem. */
export type Window = Readonly<{ from: number; to: number }>;

export type RoutingStop = Readonly<{
  id: string;
  /** Its row and column in the matrix. */
  place: number;
  /** When somebody may begin there; who is early waits. Null: any time. */
  window: Window | null;
  serviceSeconds: number;
  load: Load;
  /** The vehicle it stays on; null: whichever is best. */
  vehicle: string | null;
}>;

export type RoutingVehicle = Readonly<{
  id: string;
  /** Places it leaves from and has to be back at, within its hours. */
  start: number;
  end: number;
  hours: Window;
  capacity: Load;
  /** Stops it makes first, in this order, whatever else it does. */
  begins: readonly string[];
}>;

/** What it takes from each place to each other: row after row, whole numbers. Ways back may differ. */
export type WayMatrix = Readonly<{ places: number; metres: Int32Array; seconds: Int32Array }>;

/** What is made small, in units of the caller's: a metre, a second on the way, and a vehicle that leaves at all. */
export type WayCosts = Readonly<{ metre: number; second: number; run: number }>;

export type RoutingProblem = Readonly<{
  stops: readonly RoutingStop[];
  vehicles: readonly RoutingVehicle[];
  ways: WayMatrix;
  costs: WayCosts;
}>;
