/** What a CRM keeps for the shop: people, what they bought, and the lines of it. */
export const crmKinds = ['contact', 'order', 'line'] as const;
export type CrmKind = (typeof crmKinds)[number];

/** What of the shop can be written into a CRM, each as a text: amounts as people write them, moments as ISO 8601, `true` and `false`. */
export const shopFields = {
  contact: [
    ...(['id', 'email', 'phone', 'firstName', 'lastName', 'fullName', 'language', 'group'] as const),
    ...(['marketingEmail', 'marketingSms', 'marketingPush', 'registeredAt'] as const),
  ],
  order: [
    ...(['id', 'number', 'title', 'status', 'paymentStatus', 'fulfilmentStatus', 'placedAt', 'channel', 'language'] as const),
    ...(['currency', 'total', 'items', 'discounts', 'delivery', 'tax', 'deliveryMethod', 'tracking', 'note'] as const),
    ...(['email', 'phone', 'recipient', 'recipientPhone', 'address', 'city', 'region', 'postalCode', 'country'] as const),
  ],
  line: ['id', 'sku', 'name', 'quantity', 'unitPrice', 'total', 'currency'],
} as const satisfies Readonly<Record<CrmKind, readonly string[]>>;
export type ShopField<Kind extends CrmKind> = (typeof shopFields)[Kind][number];
export type ShopFacts<Kind extends CrmKind> = Readonly<Record<ShopField<Kind>, string>>;

/** What of it is one of a few words, and which. */
export const shopWords: Readonly<Record<string, readonly string[]>> = {
  status: ['placed', 'completed', 'cancelled', 'expired'],
  paymentStatus: ['unpaid', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'disputed'],
  fulfilmentStatus: ['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered', 'returned'],
  channel: ['app', 'web', 'pos'],
  marketingEmail: ['true', 'false'],
  marketingSms: ['true', 'false'],
  marketingPush: ['true', 'false'],
};

/** One field of the CRM, `to`, and what of the shop is written there, `from`; `values` says what each of the shop's words is called there. */
export type MappedField = Readonly<{ from: string; to: string; values?: Readonly<Record<string, string>> | undefined }>;
export type CrmMapping = Readonly<Record<CrmKind, readonly MappedField[]>>;

/** What of these facts stands in which field of the CRM. A word that is called nothing there is left as it is; of what is not known, nothing is left. */
export function writtenFields(facts: Readonly<Record<string, string>>, mapped: readonly MappedField[]): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const { from, to, values } of mapped) {
    const fact = facts[from] ?? '';
    const value = values && fact !== '' ? (Object.hasOwn(values, fact) ? values[fact] : undefined) : fact;
    if (value !== undefined) written[to] = value;
  }
  return written;
}
