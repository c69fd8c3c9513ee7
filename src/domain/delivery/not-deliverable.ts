/** Why an order is on no run and cannot be put on one. */
export const notDeliverable = ['no_coordinates', 'not_placed', 'picked_up', 'nothing_to_send', 'on_a_run'] as const;
export type NotDeliverable = (typeof notDeliverable)[number];
