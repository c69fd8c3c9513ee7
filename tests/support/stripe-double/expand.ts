import type Stripe from 'stripe';
import { invalidRequest } from './api-failure';
import { page } from './lists';
import type { StripeWorld } from './world';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

export const refundsOfCharge = (world: StripeWorld, charge: string): Stripe.Refund[] =>
  [...world.refunds.values()].filter((refund) => refund.charge === charge).reverse();

function lookUp(world: StripeWorld, id: string): object | undefined {
  const { intents, charges, refunds, disputes, customers } = world;
  for (const things of [intents, charges, refunds, disputes, customers] as ReadonlyMap<string, object>[]) {
    const found = things.get(id);
    if (found) return structuredClone(found);
  }
  return world.methods.get(id)?.method;
}

function expandOne(world: StripeWorld, owner: Tree, name: string): unknown {
  if (name === 'refunds' && owner.object === 'charge') {
    owner.refunds ??= page(refundsOfCharge(world, String(owner.id)), {}, `/v1/charges/${owner.id}/refunds`, 'refund');
  }
  const value = owner[name];
  if (typeof value === 'string') owner[name] = lookUp(world, value) ?? value;
  if (value === undefined) throw invalidRequest(`This property cannot be expanded (${name}).`, { param: 'expand' });
  return owner[name];
}

/** A copy of what is answered, with the objects written out that were asked for by their paths, such as `latest_charge.refunds`. */
export function expanded(world: StripeWorld, body: object, paths: readonly string[]): object {
  const copy = structuredClone(body) as Tree;
  for (const path of paths) {
    let owners: unknown[] = [copy];
    for (const name of path.split('.')) {
      // Nothing is below what is null, and `data` of a list stands for each of its things.
      owners = owners.filter(isTree).flatMap((owner) => (name === 'data' ? (owner.data as unknown[]) : [expandOne(world, owner, name)]));
    }
  }
  return copy;
}
