import type { ProviderWorld } from '../../../src/integrations/payments/payment-provider.promises';
import type { WayForPaySettings } from '../../../src/integrations/payments/wayforpay/wayforpay-api';
import { wayForPayPayments } from '../../../src/integrations/payments/wayforpay/wayforpay-payments';
import { startWayForPay, type WayForPayDouble } from './wayforpay-double';
import { customer, merchant } from './wayforpay-orders';

export const settingsFor = ({ url }: Pick<WayForPayDouble, 'url'>, more: Partial<WayForPaySettings> = {}): WayForPaySettings => ({
  merchantAccount: merchant.account,
  secretKey: merchant.secretKey,
  merchantDomain: merchant.domain,
  serviceUrl: 'https://shop.example.com/api/payments/webhooks/wayforpay',
  returnUrl: null,
  apiUrl: url,
  timeoutMs: 20_000,
  ...more,
});

/** The world of the port's promises, played by the double; stop the double afterwards. */
export async function startWayForPayWorld(): Promise<{ world: ProviderWorld; double: WayForPayDouble }> {
  const double = await startWayForPay();
  const world: ProviderWorld = {
    provider: wayForPayPayments(settingsFor(double)),
    currency: 'UAH',
    customer: {
      pays: async (reference) => double.pays(reference),
      isDeclined: async (reference) => double.isDeclined(reference),
      paysSlowly: async (reference) => double.paysSlowly(reference),
      slowPaymentFails: async (reference) => double.isDeclined(reference, 1114),
    },
    refundOutside: async (reference, { amount }) => double.refundOutside(reference, amount),
    loseNextAnswer: double.loseNextAnswer,
    setDown: double.setDown,
    webhooks: async () => double.notices(),
    secrets: [merchant.secretKey, ...Object.values(customer)],
  };
  return { world, double };
}
