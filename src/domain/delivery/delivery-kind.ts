/** `carrier_point`: the customer fetches it at a point of a carrier's. */
export const deliveryKinds = ['flat_rate', 'pickup', 'carrier_point'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];
