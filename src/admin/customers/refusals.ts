import type { Refusals } from '../kit/refusal';

export const customerRefusals: Refusals = new Map([['CUSTOMER_NOT_FOUND', (text) => text('storekeeper.customers.gone')]]);
