import type { Refusals } from '../../kit/refusal';

export const saleRefusals: Refusals = new Map([['SALE_NOT_FOUND', (text) => text('storekeeper.sale.refused.NOT_FOUND')]]);
