import type { OrderDesk } from './use-order';

/** What a form about an order needs; it calls `close` when it is done. */
export type FormProps = OrderDesk & Readonly<{ close: () => void }>;

/** What was written, or nothing at all. */
export const written = (text: string): string | undefined => text.trim() || undefined;
