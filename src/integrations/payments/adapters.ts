import type { Adapter } from '../adapter';
import { external } from './external';
import { fake } from './fake';
import { manual } from './manual';
import type { PaymentProvider } from './payment-provider';
import { stripe } from './stripe';
import { wayforpay } from './wayforpay';

/** Every vendor the shop knows: its folder, and its line here. Customers are offered them in this order. */
export const paymentAdapters: readonly Adapter<PaymentProvider>[] = [manual, external, stripe, wayforpay, fake];
