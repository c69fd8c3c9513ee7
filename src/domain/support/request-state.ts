export const requestStatuses = ['open', 'waiting', 'closed'] as const;
/** `open`: the customer waits for the shop; `waiting`: the shop waits for the customer. */
export type RequestStatus = (typeof requestStatuses)[number];

export const closers = ['customer', 'staff', 'automatic'] as const;
/** Who closed a request; `automatic`: a machine of the shop. */
export type Closer = (typeof closers)[number];

/** Who is told to have closed it: nobody while it is not, and staff where it was closed before that was kept. */
export const closerOf = ({ status, closedBy }: Readonly<{ status: RequestStatus; closedBy: Closer | null }>): Closer | null =>
  status === 'closed' ? (closedBy ?? 'staff') : null;

/** `waitsSince`: since when the customer waits; null where they do not. */
export type RequestState = Readonly<{ status: RequestStatus; waitsSince: Date | null }>;

/** What a thread holds at most, of what both wrote and of notes together. */
export const mostMessages = 500;

/** Whoever writes again waits no shorter for it. */
export const afterCustomer = ({ waitsSince }: RequestState, now: Date): RequestState => ({ status: 'open', waitsSince: waitsSince ?? now });

export const afterReply = (closes: boolean): RequestState => ({ status: closes ? 'closed' : 'waiting', waitsSince: null });

/** What staff say of a request without a word to the customer. */
export const afterMove = (state: RequestState, to: RequestStatus, now: Date): RequestState =>
  to === 'open' ? { status: 'open', waitsSince: state.waitsSince ?? now } : { status: to, waitsSince: null };

/** Whether the customer has waited longer than the shop promises. */
export const isOverdue = ({ waitsSince }: Pick<RequestState, 'waitsSince'>, hours: number, now: Date): boolean =>
  waitsSince !== null && now.getTime() - waitsSince.getTime() > hours * 3_600_000;
