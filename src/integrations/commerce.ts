import type { Core } from '@strapi/strapi';
import type { On } from '../jobs/added-jobs';
import type { MailSender } from './mail/mail-sender';
import type { PaymentProvider } from './payments/payment-provider';
import type { Website } from './website/website';

/** Adapters of one port, by the name staff and apps know them by. */
export type Registry<Adapter> = Readonly<{
  /** Refuses a name that is taken: two providers of one name would share payments. */
  add(name: string, adapter: Adapter): void;
  get(name: string): Adapter | undefined;
  names(): readonly string[];
}>;

/** What a plugin adds to the shop with, and where the shop finds its neighbours: `strapi.get('commerce')`. */
export type Commerce = Readonly<{
  payments: Registry<PaymentProvider>;
  website: Registry<Website>;
  mail: Registry<MailSender>;
  /** Asks for a job for events: `on('order.placed', { name: 'tell-erp', run: async (strapi, event) => … })`. */
  on: On;
}>;

export const commerce = (strapi: Core.Strapi): Commerce => strapi.get('commerce') as Commerce;

export function createRegistry<Adapter>(port: string, known: Readonly<Record<string, Adapter>> = {}): Registry<Adapter> {
  const adapters = new Map(Object.entries(known));
  return {
    add(name, adapter) {
      if (!/^[a-z][a-z0-9-]{0,39}$/.test(name))
        throw new Error(`"${name}" cannot be the name of an adapter: small letters, digits and hyphens`);
      if (adapters.has(name)) throw new Error(`There is already a ${port} adapter called ${name}`);
      adapters.set(name, adapter);
    },
    get: (name) => adapters.get(name),
    names: () => [...adapters.keys()],
  };
}
