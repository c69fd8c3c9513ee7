import { createRegistry, type Commerce } from '../integrations/commerce';
import { manualPayments } from '../integrations/payments/manual/manual-payments';

/** The shop's neighbours. Plugins add theirs in their own `register()`. */
export const createCommerce = (): Commerce => ({
  payments: createRegistry('payments', { manual: manualPayments }),
  website: createRegistry('website'),
});
