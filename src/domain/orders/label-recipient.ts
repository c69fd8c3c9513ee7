type Address = Readonly<{
  firstName?: string | undefined;
  lastName?: string | undefined;
  company?: string | undefined;
  line1: string;
  city: string;
  postalCode?: string | undefined;
  country: string;
}>;
type Point = Readonly<{ carrier: string; code: string; address: string; city: string; postalCode: string | null; country: string }>;
type Ordered = Readonly<{ address: Address | null; point: Point | null; phone: string | null; email: string | null }>;

export type LabelRecipient = Readonly<{
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
export const recipientParts = ['address', 'phone', 'point'] as const;
export type RecipientPart = (typeof recipientParts)[number];

/** Where a parcel goes, as far as its price depends on it. `point`: the code of one of the carrier's. */
export type LabelPlace = Pick<LabelRecipient, 'point' | 'city' | 'line1' | 'postalCode' | 'country'>;

/** Where a parcel is brought to by this carrier; else what the order lacks for it. A point of another carrier is no place to bring it to. */
export function labelPlace({ address, point }: Pick<Ordered, 'address' | 'point'>, carrier: string): LabelPlace | RecipientPart {
  if (!address) return 'address';
  if (point && point.carrier !== carrier) return 'point';
  const { city, line1, postalCode = null, country } = point ? { ...point, line1: point.address } : address;
  return { point: point?.code ?? null, city, line1, postalCode, country };
}

/** Whom a parcel is brought to by this carrier, and where; else what the order lacks for it. */
export function labelRecipient({ address, point, phone, email }: Ordered, carrier: string): LabelRecipient | RecipientPart {
  if (!address) return 'address';
  if (!phone) return 'phone';
  const place = labelPlace({ address, point }, carrier);
  if (typeof place === 'string') return place;
  const [first = '', ...others] = (address.firstName ?? address.company ?? '').trim().split(/\s+/u);
  // People with one name have it in one of the two; a full name in one field is both.
  const names = address.lastName
    ? { firstName: address.firstName ?? '', lastName: address.lastName }
    : { firstName: first, lastName: others.join(' ') };
  return { ...names, phone, email, ...place };
}
