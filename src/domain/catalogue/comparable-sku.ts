/** A SKU as it is compared: people type it with other capitals and blanks. The database compares the same way (declared-constraints.ts). */
export const comparableSku = (sku: string): string => sku.replace(/\s+/g, '').toUpperCase();
