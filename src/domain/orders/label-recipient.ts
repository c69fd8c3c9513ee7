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

/** Whom a parcel is brought to by this carrier; else what the order lacks for it. A point of another carrier is no place to bring it to. */
export function labelRecipient({ address, point, phone, email }: Ordered, carrier: string): LabelRecipient | RecipientPart {
  if (!address) return 'address';
  if (!phone) return 'phone';
  if (point && point.carrier !== carrier) return 'point';
  const [first = '', ...others] = (address.firstName ?? address.company ?? '').trim().split(/\s+/u);
  const { city, line1, postalCode = null, country } = point ? { ...point, line1: point.address } : address;
  // People with one name have it in one of the two; a full name in one field is both.
  const names = address.lastName
    ? { firstName: address.firstName ?? '', lastName: address.lastName }
    : { firstName: first, lastName: others.join(' ') };
  return { ...names, phone, email, point: point?.code ?? null, city, line1, postalCode, country };
}
