import { timeSpanText } from '../../domain/places/time-span-text';

/** How an order is brought, as far as it keeps it. */
export type Delivered = Readonly<{
  name: string;
  slot?: Parameters<typeof timeSpanText>[0] | undefined;
  pickupPoint?: Readonly<{ name: string; address: string; city: string }> | null | undefined;
}>;

/** The same for mails and papers: when, where the customer chose, and at which point of a carrier it is fetched. */
export const deliveredText = ({ name, slot, pickupPoint: point }: Delivered, language: string): string =>
  [name, ...(slot ? [timeSpanText(slot, language)] : []), ...(point ? [...new Set([point.name, point.address, point.city])] : [])].join(
    ', ',
  );
