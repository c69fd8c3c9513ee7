import type { MapsCall } from '../../domain/maps/maps-calls';

/** A point on Earth in degrees of WGS84: `lat` north, `lng` east. */
export type Point = Readonly<{ lat: number; lng: number }>;

/** What is known of an address; `country` is a code of ISO 3166-1. */
export type PlaceAddress = Readonly<{
  line1: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}>;

/** `placeId`: what the company calls it, which may be kept for good; null where it has no name for it. */
export type Place = Readonly<{ placeId: string | null; label: string; address: PlaceAddress; location: Point }>;

/** `main`: what it is, such as a street with its number. `secondary`: where that is. */
export type Suggestion = Readonly<{ placeId: string; main: string; secondary: string | null }>;

/** An address as people write it: one text, or in parts. */
export type WrittenAddress = string | Readonly<Partial<PlaceAddress>>;

/** `order`: the places of the stops as they are best visited, or as they were given. `legs`: one more than there are stops. `path`: the line to draw. */
export type Route = Readonly<{
  metres: number;
  seconds: number;
  order: readonly number[];
  legs: readonly Way[];
  path: readonly Point[];
}>;
export type Way = Readonly<{ metres: number; seconds: number }>;

export type Autocomplete = Readonly<{
  text: string;
  language: string;
  /** Codes of ISO 3166-1; none: everywhere. Five at most. */
  countries: readonly string[];
  /** What lies near comes first. */
  near: Point | null;
  /** One for each address somebody types, made by the app: what is asked with it and ended by `place` costs once. */
  session: string;
}>;

/** What a company asks for a thousand of each, in dollars, before anything it gives away. */
export type MapsPrices = Readonly<Record<MapsCall, number>>;

/** More stops than this, or more elements of a matrix, are never asked for. */
export const mostStops = 25;
export const mostElements = 625;

/**
 * A company that knows streets and roads. Seconds, metres, WGS84. Each call throws an IntegrationError where it is not answered, and is over when
 * `signal` is. Of what does not exist it answers nothing: null, or no suggestion.
 */
export interface Maps {
  /** What staff read, such as Demo map. */
  readonly title: string;
  /** What has to stand where its answers are shown; null: nothing. */
  readonly attribution: string | null;
  /** How many days what it computed may be kept; null: for good. A place's id and what customers wrote may be kept for good anyway. */
  readonly keepDays: number | null;
  /** What it costs; null where it costs nothing, and nobody needs to count. */
  readonly prices: MapsPrices | null;
  autocomplete(asked: Autocomplete, signal: AbortSignal): Promise<readonly Suggestion[]>;
  place(asked: Readonly<{ id: string; language: string; session: string | null }>, signal: AbortSignal): Promise<Place | null>;
  /** The best first. */
  geocode(
    asked: Readonly<{ address: WrittenAddress; language: string; country: string | null }>,
    signal: AbortSignal,
  ): Promise<readonly Place[]>;
  /** The address that is nearest to a point. */
  reverse(asked: Readonly<{ location: Point; language: string }>, signal: AbortSignal): Promise<Place | null>;
  /** A name of the IANA database, such as Europe/Kyiv. */
  timeZone(location: Point, signal: AbortSignal): Promise<string | null>;
  /** Null where no road leads there. `optimise`: in the best order; `stops` are 25 at most. */
  route(
    asked: Readonly<{ from: Point; to: Point; stops: readonly Point[]; optimise: boolean }>,
    signal: AbortSignal,
  ): Promise<Route | null>;
  /** A row for each origin, with an entry for each destination; null where no road leads there. 625 entries at most. */
  matrix(origins: readonly Point[], destinations: readonly Point[], signal: AbortSignal): Promise<readonly (readonly (Way | null)[])[]>;
}
