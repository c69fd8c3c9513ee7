import type { Money } from '../../domain/money/money';

export const parcelStatuses = ['in_transit', 'delivered', 'came_back', 'cancelled', 'unknown'] as const;
/**
 * `came_back`: it is with the sender again. `cancelled`: its label is gone, and nothing was handed over under it. `unknown`: the carrier has
 * not heard of it, or does not tell; the shop asks again later.
 */
export type ParcelStatus = (typeof parcelStatuses)[number];

/** What a carrier says of a parcel. */
export type TrackedParcel = Readonly<{
  number: string;
  status: ParcelStatus;
  /** Since when; null where it does not say. */
  at: Date | null;
}>;

/** A place of the carrier's where customers fetch parcels: an office, a locker. */
export type CarrierPoint = Readonly<{
  /** What the carrier calls it, for good; a hundred characters at most, as all texts here but the name, address and hours (300). */
  code: string;
  name: string;
  address: string;
  city: string;
  postalCode: string | null;
  /** ISO 3166-1. */
  country: string;
  location: Readonly<{ lat: number; lng: number }> | null;
  /** When it is open, as people read it. */
  hours: string | null;
  /** The heaviest parcel it takes, in grams; null: as heavy as the carrier takes any. */
  mostGrams: number | null;
}>;

/** A part of all its points. `next`: what is asked for next; null at the end. */
export type PointsPage = Readonly<{ points: readonly CarrierPoint[]; next: string | null }>;

/** What is brought. `value`: what it is worth, for the insurance. */
export type Parcel = Readonly<{ grams: number; places: number; value: Money }>;

/** Whom it is brought to. `point`: the code of one of the carrier's, where the customer fetches it; null: to their address. */
export type ParcelRecipient = Readonly<{
  firstName: string;
  lastName: string;
  phone: string;
  email: string | null;
  point: string | null;
  city: string;
  line1: string;
  postalCode: string | null;
  country: string;
}>;

export type LabelOrder = Readonly<{
  /** Our own, one for each label. A key that comes again is answered with the label that was made for it. */
  key: string;
  /** It was asked for under this key before, and nobody knows what came of that. */
  isRepeated?: boolean;
  parcel: Parcel;
  recipient: ParcelRecipient;
  /** What the carrier collects for the shop when it hands the parcel over; null: nothing. */
  cashOnDelivery: Money | null;
  /** What is in it, as people read it. */
  contents: string;
}>;

/** `reference`: what the carrier calls the label. `number`: what the parcel is followed by. `price`: what it will cost the shop, where it says. */
export type Label = Readonly<{ reference: string; number: string; price: Money | null }>;

/**
 * A company that brings parcels. A carrier can do what it has: one that only tracks has neither points nor labels. Each call that asks it
 * throws an IntegrationError: `retryable` where nobody answers, else because it does not want what it was sent, with its reason.
 */
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
  /**
   * All places where its parcels are fetched, page by page: null asks for the first. The shop reads them each day. A page that cannot be read
   * is an error, never an end.
   */
  points?(page: string | null): Promise<PointsPage>;
  /** What it costs the shop to have a parcel brought; null where it does not say, or does not go there. */
  rate?(
    asked: Readonly<{ parcel: Parcel; recipient: Pick<ParcelRecipient, 'point' | 'city' | 'postalCode' | 'country'> }>,
  ): Promise<Money | null>;
  /**
   * Makes a label. The same `key` is one label, also where the answer to the first call was lost: then, what keeps the carrier from saying
   * whether there is one is `retryable`, because a refusal means that there is none. What was made is in its hands until it is
   * cancelled. Whoever makes labels has the other two calls as well.
   */
  makeLabel?(order: LabelOrder): Promise<Label>;
  /** The label as a PDF, to be printed. */
  labelDocument?(label: Pick<Label, 'reference' | 'number'>): Promise<Uint8Array>;
  /** False where the parcel is on its way already. One that is gone is cancelled. */
  cancelLabel?(label: Pick<Label, 'reference' | 'number'>): Promise<boolean>;
}
