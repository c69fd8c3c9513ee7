import { timeSpanText } from '../../../domain/places/time-span-text';

type Delivered = Readonly<{ name: string; slot?: Parameters<typeof timeSpanText>[0] | undefined }>;

/** How an order is brought, and when where the customer chose: for mails and papers. */
export const deliveredText = ({ name, slot }: Delivered, language: string): string =>
  slot ? `${name}, ${timeSpanText(slot, language)}` : name;
