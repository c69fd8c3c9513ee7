type Part = unknown;
type AddressParts = Readonly<
  Partial<Record<'firstName' | 'lastName' | 'company' | 'line1' | 'line2' | 'postalCode' | 'city' | 'country' | 'phone', Part>>
>;

/** An address as it is written on a parcel, a line each; the country as it is called in `locale`. */
export function addressLines(address: AddressParts, locale: string): string[] {
  const country = typeof address.country === 'string' ? new Intl.DisplayNames([locale], { type: 'region' }).of(address.country) : null;
  const lines = [
    [address.firstName, address.lastName],
    [address.company],
    [address.line1],
    [address.line2],
    [address.postalCode, address.city],
    [country],
    [address.phone],
  ];
  return lines.map((parts) => parts.filter((part) => typeof part === 'string' && part !== '').join(' ')).filter((line) => line !== '');
}
