import { paymentProviderPromises } from '../../src/integrations/payments/payment-provider.promises';
import { startFakeWorld } from '../support/fake-payments/fake-world';

describe('The payment company of the demo keeps the promises of a payment provider:', () => {
  test.each(Object.entries(paymentProviderPromises))('%s', async (_name, isKept) => {
    const { world, stop } = await startFakeWorld();
    try {
      await expect(isKept(world)).resolves.toBeUndefined();
    } finally {
      await stop();
    }
  });
});
