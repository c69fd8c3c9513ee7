import { isIPv6 } from 'node:net';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '../shop/sha256';
import { customerOf } from './customer-auth';

const minutes = 60;
const hours = 60 * minutes;

/**
 * How often something may go wrong, or be done at all, for one key within a time. What one customer gets wrong is stopped by the
 * limits of their account long before it is a noticeable part of their address's, which many share.
 */
const limits = {
  /** Wrong passwords for one account from one address. */
  sign_in_pair: { points: 10, duration: 15 * minutes },
  /** Wrong passwords for one account from all addresses it was never opened from. */
  sign_in_account: { points: 100, duration: 1 * hours },
  /** Wrong passwords of one address, for whatever accounts. */
  sign_in_address: { points: 300, duration: 1 * hours },
  /** Messages to one number, to the ten thousand numbers beside it, and those one address asks for. */
  sms_number: { points: 5, duration: 1 * hours },
  sms_prefix: { points: 30, duration: 1 * hours },
  sms_address: { points: 20, duration: 1 * hours },
  /** Nonces given to one address: each is a row for five minutes. */
  nonce_address: { points: 600, duration: 1 * hours },
  /** Accounts made from one address. */
  register_address: { points: 60, duration: 1 * hours },
  /** Mails to one address of a person, and those one address of the network asks for. */
  mail_account: { points: 5, duration: 1 * hours },
  mail_address: { points: 100, duration: 1 * hours },
  /** Wrong codes of mails. They have 256 bits, so this only keeps the noise down. */
  mail_code_address: { points: 60, duration: 1 * hours },
  /** Discount codes nobody knows. */
  code_caller: { points: 20, duration: 10 * minutes },
  code_address: { points: 100, duration: 10 * minutes },
  /** Checkouts, whatever becomes of them: cards are tried out with them, and goods held. Not those of carts that are not theirs. */
  checkout_caller: { points: 40, duration: 10 * minutes },
  checkout_address: { points: 600, duration: 10 * minutes },
  /** Withdrawals that are begun with a contact that does not fit: whose order it is cannot be tried out. */
  withdrawal_order: { points: 20, duration: 1 * hours },
  withdrawal_address: { points: 60, duration: 1 * hours },
  /** Exports of one account: each reads all that is kept of it. */
  export_account: { points: 5, duration: 1 * hours },
  /** What one customer, or a guest of one order, writes to support, and what one address does: a person reads each. */
  support_caller: { points: 30, duration: 1 * hours },
  support_address: { points: 200, duration: 1 * hours },
  /** Files they send along: each is told of and sent, which are two. */
  support_file_caller: { points: 120, duration: 1 * hours },
  support_file_address: { points: 600, duration: 1 * hours },
  /** Batches of what customers do in the app: one each two seconds of a customer, and of all guests of an address. */
  app_events_customer: { points: 300, duration: 10 * minutes },
  app_events_address: { points: 3_000, duration: 10 * minutes },
  /** What one customer asks of the map, and all guests of an address: a dozen times for each address that is typed, and each costs. */
  places_customer: { points: 300, duration: 10 * minutes },
  places_address: { points: 1_500, duration: 10 * minutes },
  /** Looks for pickup points and slots, of one customer and of all guests of an address: a map of them asks at each move. */
  points_customer: { points: 600, duration: 10 * minutes },
  points_address: { points: 3_000, duration: 10 * minutes },
  /** Links of couriers that are none, from one address. They have 256 bits, so this only keeps the noise down. */
  courier_link_address: { points: 60, duration: 1 * hours },
  /** Looks at pages to pay on from one address: each asks the provider. */
  payment_page: { points: 120, duration: 10 * minutes },
  /** Looks at the page that follows an order, of one address: a page asks twice a minute. */
  tracking_page: { points: 600, duration: 10 * minutes },
  /** Readings of one feed from one address: each is the whole catalogue, and marketplaces come some times a day. */
  feed_address: { points: 60, duration: 1 * hours },
  /** Readings of one invoice from one address: each is written anew, which takes the shop longer than anything else a customer may ask. */
  invoice_address: { points: 30, duration: 10 * minutes },
} as const satisfies Record<string, { points: number; duration: number }>;
export type LimitName = keyof typeof limits;
export type Use = Readonly<{ limit: LimitName; key: string }>;

// An address an account was opened from is its owner's for so long, and not shut by strangers who guess elsewhere.
const familiarSeconds = 30 * 24 * hours;

type Limiters = Readonly<{ of: (name: LimitName) => RateLimiterPostgres; familiar: RateLimiterPostgres }>;

/** Counts on the shop's database, for all instances together. Null where the limits are switched off. */
export function createRateLimits(strapi: Core.Strapi, factor: number): Limiters | null {
  if (factor === 0) return null;
  const shared = { storeClient: strapi.db.connection, storeType: 'knex', tableName: 'rate_limits', tableCreated: true };
  const made = Object.fromEntries(
    Object.entries(limits).map(([name, { points, duration }]) => [
      name,
      new RateLimiterPostgres({ ...shared, keyPrefix: name, points: Math.ceil(points * factor), duration }),
    ]),
  ) as Record<LimitName, RateLimiterPostgres>;
  return {
    of: (name) => made[name],
    familiar: new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'familiar',
      points: 1,
      duration: familiarSeconds,
      clearExpiredByTimeout: true,
    }),
  };
}

const limitersOf = (): Limiters | null => strapi.get<Limiters | null>('rateLimits');

/**
 * Does `work` if each of `uses` has `points` left; answers 429 with `Retry-After` otherwise. They are taken before, so that many
 * at once do not pass together, and what did not go `wrong` is given back.
 */
export async function limited<T>(
  uses: readonly Use[],
  { points = 1, wrong }: { points?: number; wrong: (outcome: { error: unknown } | { result: T }) => number },
  work: () => Promise<T>,
): Promise<T> {
  const limiters = limitersOf();
  if (!limiters || points === 0) return work();
  for (const { limit, key } of uses) await take(limiters.of(limit), key, points);
  const giveBack = async (unused: number) => {
    if (unused > 0) for (const { limit, key } of uses) await limiters.of(limit).reward(key, unused);
  };
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await giveBack(points - wrong({ error }));
    throw error;
  }
  await giveBack(points - wrong({ result }));
  return result;
}

/** Whether each of `uses` has something left, which is taken then: for what is left out where nothing is, instead of refused. */
export async function hasLeft(uses: readonly Use[]): Promise<boolean> {
  try {
    return await limited(uses, { wrong: always }, () => Promise.resolve(true));
  } catch (error) {
    if (isTooOften(error)) return false;
    throw error;
  }
}

/** Who pays for what the map is asked: each costs, whatever it comes to. */
export function mapsPayerOf(ctx: Context): Use {
  const customer = customerOf(ctx);
  return customer ? { limit: 'places_customer', key: `user:${customer.userId}` } : { limit: 'places_address', key: addressOf(ctx) };
}

/** Who looks for pickup points. */
export function pointsSeekerOf(ctx: Context): Use {
  const customer = customerOf(ctx);
  return customer ? { limit: 'points_customer', key: `user:${customer.userId}` } : { limit: 'points_address', key: addressOf(ctx) };
}

/** Counts each time, whatever comes of it. */
export const always = () => 1;

/** Wrong passwords count for the account and the address together, for the account, and for the address. */
export async function limitedSignIn<T>(
  ctx: Context,
  email: string,
  isWrong: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const limiters = limitersOf();
  const [account, address] = [accountKey(email), addressOf(ctx)];
  const pair = `${account}:${address}`;
  const isFamiliar = limiters !== null && (await limiters.familiar.get(pair)) !== null;
  const uses: Use[] = [
    { limit: 'sign_in_pair', key: pair },
    ...(isFamiliar ? [] : [{ limit: 'sign_in_account' as const, key: account }]),
    { limit: 'sign_in_address', key: address },
  ];
  const result = await limited(uses, { wrong: (outcome) => ('error' in outcome && isWrong(outcome.error) ? 1 : 0) }, work);
  if (limiters) {
    await limiters.of('sign_in_pair').delete(pair);
    await limiters.familiar.set(pair, 1, familiarSeconds);
  }
  return result;
}

/**
 * Who pays for what a request gets wrong: a customer's account alone, because accounts are not made by the thousand; else the guest's
 * `cart` with the token that was shown, so that a stranger who invents tokens uses up nothing of its owner's, and the address.
 */
export const payersOf = (ctx: Context, name: 'code' | 'checkout', cart: string | null): Use[] => {
  const customer = customerOf(ctx);
  if (customer) return [{ limit: `${name}_caller`, key: `user:${customer.userId}` }];
  const address: Use = { limit: `${name}_address`, key: addressOf(ctx) };
  if (cart === null) return [address];
  return [{ limit: `${name}_caller`, key: `cart:${sha256(`${cart} ${ctx.get('X-Cart-Token')}`)}` }, address];
};

/** Hashed: a list of who failed to sign in is a list of people too. */
export const accountKey = (email: string): string => sha256(email.trim().toLowerCase());

/** The address a request came from; of IPv6 the part one household has. */
export function addressOf({ ip }: Pick<Context, 'ip'>): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after ? after.split(':') : [];
  const groups = after === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** Whether something was answered with 429. */
export const isTooOften = (error: unknown): boolean => error instanceof errors.RateLimitError;

async function take(limiter: RateLimiterPostgres, key: string, points: number): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw new errors.RateLimitError(`Too many tries. Wait ${retryAfter} seconds`, { code: 'TOO_MANY_REQUESTS', retryAfter });
  }
}
