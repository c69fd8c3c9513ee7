import { searchedText } from '../shop/orders/find-orders';

/** With pg_trgm, so that a part of a name or of a number is found among a million orders; without it they are all looked through. */
export const orderSearch = `create index if not exists orders_searched_idx on orders using gin ((${searchedText('')}) gin_trgm_ops)`;
