/** The messages in the menu. */
export const campaignsPath = 'campaigns';
