/** A point on Earth, in degrees: `lat` north, `lng` east. */
export type Coordinates = Readonly<{ lat: number; lng: number }>;

// The mean radius of the International Union of Geodesy and Geophysics.
const earthRadiusMeters = 6_371_008.8;

/**
 * The shortest way over the surface between two points (haversine formula). The Earth is taken for a ball, so it may be off
 * by half a percent: enough to rank places, not to charge for a ride.
 */
export function distanceMeters(from: Coordinates, to: Coordinates): number {
  const [north, south] = [radians(from.lat), radians(to.lat)];
  const squaredHalfChord =
    Math.sin((south - north) / 2) ** 2 + Math.cos(north) * Math.cos(south) * Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  // No need to cut it off at 1: rounding lifts it above by one bit at most (30 million pairs of opposite points), and the root
  // of that is 1 again.
  return 2 * earthRadiusMeters * Math.asin(Math.sqrt(squaredHalfChord));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
