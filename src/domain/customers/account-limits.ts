/** How much one account keeps at most. */
export const accountLimits = { addresses: 50, devices: 50, wishLists: 20, wishListItems: 500 } as const;
