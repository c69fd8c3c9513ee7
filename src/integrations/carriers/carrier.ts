export const parcelStatuses = ['in_transit', 'delivered', 'came_back', 'unknown'] as const;
/** `came_back`: it is with the sender again. `unknown`: the carrier has not heard of it, or does not tell; the shop asks again later. */
export type ParcelStatus = (typeof parcelStatuses)[number];

/** What a carrier says of a parcel. */
export type TrackedParcel = Readonly<{
  number: string;
  status: ParcelStatus;
  /** Since when; null where it does not say. */
  at: Date | null;
}>;

/** A company that brings parcels, as far as the shop follows them. */
export interface Carrier {
  /** What staff and customers read, such as Nova Poshta. Staff name it where they send a parcel. */
  readonly title: string;
  /** Where a customer can follow a parcel (http or https); null where nobody can. Asks nobody. */
  trackingUrl(number: string): string | null;
  /**
   * How parcels stand, of at most a hundred, each named once. One that is not in the answer is `unknown`. Throws an IntegrationError where
   * nobody answers; it is asked again later.
   */
  track(numbers: readonly string[]): Promise<readonly TrackedParcel[]>;
}
