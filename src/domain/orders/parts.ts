/** Where parcels, returns and refunds of an order stand. The columns that hold these are checked against the lists (states.test.ts). */
export const shipmentStatuses = ['prepared', 'shipped', 'delivered', 'failed'] as const;
export type ShipmentStatus = (typeof shipmentStatuses)[number];

export const returnStatuses = ['requested', 'accepted', 'received', 'declined', 'cancelled'] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export const refundStatuses = ['pending', 'succeeded', 'failed'] as const;
export type RefundStatus = (typeof refundStatuses)[number];
