import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type Stripe from 'stripe';
import { readContract } from './contract';
import { playCustomer, playOthers } from './controls';
import { Faults, type Fault } from './faults';
import { openDoor, type Asked } from './http-door';
import { IdempotencyTable } from './idempotency';
import { remoteControl } from './remote-control';
import { deliver, toWebhook, type Endpoint, type Webhook } from './webhooks';
import { StripeWorld } from './world';

export type DoubleSettings = Readonly<{
  port?: number;
  secretKey?: string;
  livemode?: boolean;
  /** Sent as they happen when there is a `url`; otherwise a test takes them. */
  webhooks?: Readonly<{ url?: string | null; secrets?: readonly string[] }>;
  /** Where the contract is; only needed where there is no `__dirname`. */
  schemas?: string;
}>;

type DeliverAll = Readonly<{ url?: string; events?: readonly Stripe.Event[]; times?: number; isShuffled?: boolean }>;

/**
 * Stripe, as far as a shop meets it: its API over HTTP with its rules, its state, its webhooks and its bad days. Nothing
 * of it is real money, and none of it needs the internet.
 */
export async function startStripeDouble(settings: DoubleSettings = {}) {
  const { port = 0, secretKey = 'sk_test_double', livemode = false, webhooks = {} } = settings;
  const schemas = settings.schemas ?? path.resolve(__dirname, '../../contract/stripe/schemas');
  const world = new StripeWorld({ livemode });
  const faults = new Faults();
  const idempotency = new IdempotencyTable();
  const endpoint: Endpoint = { url: webhooks.url ?? null, secrets: webhooks.secrets ?? ['whsec_double'] };
  const asked: Asked[] = [];
  const violations: string[] = [];
  const untaken: Stripe.Event[] = [];
  let sending: Promise<unknown> = Promise.resolve();
  world.onEvent = (event) => {
    untaken.push(event);
    const { url, secrets } = endpoint;
    // One after the other, so that a test knows their order.
    if (url !== null) sending = sending.then(() => deliver([event], { url, secrets }));
  };

  const double = {
    customer: playCustomer(world),
    ...playOthers(world),
    world,
    endpoint,
    secretKey,
    /** Everything that was asked so far, and what of it Stripe would not have understood. */
    asked: asked as readonly Asked[],
    violations: violations as readonly string[],
    fault: (fault: Fault, times?: number): void => faults.add(fault, times),
    /** Keeps the next such request (`POST /v1/refunds`) under way until the answered function is called. */
    hold: (on: string): (() => void) => faults.hold(on),
    /** Does what the next such request asks, and keeps its answer until the answered function is called. */
    holdAnswer: (on: string): (() => void) => faults.holdAnswer(on),
    setDown(isDown: boolean): void {
      faults.isDown = isDown;
    },
    /** A day passes: what was asked with a key can be done again with it. */
    forgetKeys: (): void => idempotency.forget(),
    /** As though these events were older than Stripe remembers. */
    forgetEvents: (): void => world.events.clear(),
    /** The webhooks of what happened since this was last called. */
    takeWebhooks: (): Webhook[] => untaken.splice(0).map((event) => toWebhook(event, endpoint.secrets)),
    /** Sends events again, each signed anew: all there ever were, unless some are chosen. */
    deliver({ url = endpoint.url ?? undefined, events = [...world.events.values()], ...how }: DeliverAll = {}) {
      if (url === undefined) throw new Error('Nobody said where webhooks go');
      return deliver(events, { url, secrets: endpoint.secrets, ...how });
    },
    /** Resolves when every webhook was sent that had to be. */
    webhooksSent: async (): Promise<void> => void (await sending),
    /** Nothing has ever happened. */
    reset(): void {
      world.empty();
      idempotency.forget();
      faults.clear();
      asked.length = 0;
      violations.length = 0;
      untaken.length = 0;
    },
  };

  const control = remoteControl(double);
  const server = openDoor({ world, contract: readContract(schemas), faults, idempotency, secretKey, asked, violations, control });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const api = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, protocol: 'http' as const };
  return {
    ...double,
    /** As the adapter's settings take it. */
    api,
    url: `http://${api.host}:${api.port}`,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sending;
    },
  };
}
export type StripeDouble = Awaited<ReturnType<typeof startStripeDouble>>;
