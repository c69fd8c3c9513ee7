/** Why an order is on no run and cannot be put on one. `picked_up`: its customer fetches it, at the shop or a carrier's. `other_day`: its slot is on another. */
export const notDeliverable = ['no_coordinates', 'not_placed', 'picked_up', 'nothing_to_send', 'on_a_run', 'other_day'] as const;
export type NotDeliverable = (typeof notDeliverable)[number];
