import type { ProviderWorld } from '../../../src/integrations/payments/payment-provider.promises';
import { toDecimalString } from '../../../src/domain/money/money';
import { secretKey, startFakeServer, webhookSecret, type FakeServer } from './fake-server';
import { until } from './until';
import { listenForWebhooks } from './webhook-listener';

export const numbers = {
  pays: '4242 4242 4242 4242',
  asksBank: '4000 0027 6000 3184',
  declined: '4000 0000 0000 0002',
  noMoney: '4000 0000 0000 9995',
  expired: '4000 0000 0000 0069',
  paysSlowly: '4000 0000 0000 7700',
  failsSlowly: '4000 0000 0000 7718',
  disputed: '4000 0000 0000 0259',
  refundsFail: '4000 0000 0000 5126',
} as const;

/** The world of the port's promises, played by the server of the demo; stop it afterwards. */
export async function startFakeWorld(): Promise<{ world: ProviderWorld; server: FakeServer; stop: () => Promise<void> }> {
  const listener = await listenForWebhooks();
  const server = await startFakeServer({ webhookUrl: listener.url, faults: true });
  const pays = async (reference: string, card: string) => void (await server.pay(reference, { card }));
  let asked = 0;
  const world: ProviderWorld = {
    provider: server.provider,
    currency: 'EUR',
    customer: {
      pays: (reference) => pays(reference, numbers.pays),
      isDeclined: (reference) => pays(reference, numbers.declined),
      paysSlowly: (reference) => pays(reference, numbers.failsSlowly),
      slowPaymentFails: async (reference) => void (await server.act(reference, 'fail')),
    },
    refundOutside: async (reference, amount) => void (await server.act(reference, 'refund', { amount: toDecimalString(amount) })),
    loseNextAnswer: () => server.order({ loseNextAnswer: true }),
    setDown: (down) => server.order({ down }),
    webhooks: async () => {
      const { events } = (await (await server.ask('GET', 'events')).json()) as { events: object[] };
      await until(() => listener.received.length >= events.length);
      const sent = listener.received.slice(asked);
      asked = listener.received.length;
      return sent;
    },
    secrets: [secretKey, webhookSecret, '_secret_', ...Object.values(numbers).flatMap((number) => [number, number.replaceAll(' ', '')])],
  };
  return { world, server, stop: async () => void (await Promise.all([server.stop(), listener.stop()])) };
}
