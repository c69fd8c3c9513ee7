import { z } from 'zod';
import { UnknownCustomer, type ProviderCustomers } from '../payment-provider';
import { codeOf, read, type Answer, type AskFake } from './fake-api';
import { methodsShape } from './to-provider-payment';

const customerShape = z.object({ id: z.string() });

const at = (customer: string) => `customers/${encodeURIComponent(customer)}`;
const isGone = (answer: Answer): boolean => answer.status === 404 && codeOf(answer) === 'customer_unknown';

/** Throws UnknownCustomer where the provider says that it is one. */
export function assertKnown(answer: Answer, customer: string | null): void {
  if (isGone(answer)) throw new UnknownCustomer(`fake: there is no customer ${customer} any more`);
}

export const createCustomers = (ask: AskFake): ProviderCustomers => ({
  async create({ idempotencyKey, userId }) {
    return read(await ask({ method: 'POST', path: 'customers', key: idempotencyKey, body: { userId } }), customerShape).id;
  },
  async openSession(customer) {
    const answer = await ask({ method: 'GET', path: at(customer) });
    assertKnown(answer, customer);
    // The payment page shows what its customer keeps: an app needs no more than to know that there is one.
    return { customer: read(answer, customerShape).id };
  },
  async listMethods(customer) {
    const answer = await ask({ method: 'GET', path: `${at(customer)}/payment-methods` });
    return isGone(answer) ? [] : read(answer, methodsShape).methods;
  },
  async removeMethod(customer, method) {
    const answer = await ask({ method: 'DELETE', path: `${at(customer)}/payment-methods/${encodeURIComponent(method)}` });
    if (answer.status === 404 && codeOf(answer) === 'payment_method_unknown') return false;
    if (isGone(answer)) return false;
    return read(answer, z.object({ removed: z.literal(true) })).removed;
  },
  async remove(customer) {
    // All that says who it is are the cards.
    for (const { id } of await this.listMethods(customer)) await this.removeMethod(customer, id);
  },
});
