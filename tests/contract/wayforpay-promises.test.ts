import { paymentProviderPromises } from '../../src/integrations/payments/payment-provider.promises';
import { startWayForPayWorld } from '../support/wayforpay/wayforpay-world';

describe('WayForPay keeps the promises of a payment provider:', () => {
  test.each(Object.entries(paymentProviderPromises))('%s', async (_name, isKept) => {
    const { world, double } = await startWayForPayWorld();
    try {
      await expect(isKept(world)).resolves.toBeUndefined();
    } finally {
      await double.stop();
    }
  });
});
