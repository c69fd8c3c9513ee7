import type { z } from 'zod';
import type { Configured } from '../integrations/adapter';
import { paymentAdapters } from '../integrations/payments/adapters';
import type { PaymentProvider } from '../integrations/payments/payment-provider';

/** Each provider with its settings; null for one that is not set up. */
export type PaymentSettings = Readonly<Record<string, Configured<PaymentProvider> | null>>;
type Read = Readonly<{ payments: PaymentSettings; issues: readonly z.core.$ZodIssue[] }>;

/** The variables of all payment providers there are. What each needs, its adapter says. */
export const paymentVariables: readonly string[] = paymentAdapters.flatMap(({ variables }) => variables);

export function readPaymentSettings(source: NodeJS.ProcessEnv): Read {
  const read = paymentAdapters.map(({ name, environment }) => ({ name, ...environment.safeParse(source) }));
  return {
    payments: Object.fromEntries(read.flatMap((each) => (each.success ? [[each.name, each.data] as const] : []))),
    issues: read.flatMap(({ error }) => error?.issues ?? []),
  };
}
