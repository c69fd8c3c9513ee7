import type { StaffRequest } from './admin-types';
import { word, type Word } from './word';

/** How a request of a customer stands. */
export const requestWords: Readonly<Record<StaffRequest['status'], Word>> = {
  open: word('storekeeper.request.open', 'warning'),
  waiting: word('storekeeper.request.waiting', 'primary'),
  closed: word('storekeeper.request.closed', 'neutral'),
};
