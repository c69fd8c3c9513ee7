import type { Core } from '@strapi/strapi';
import { appArea, markCommittedOnce, newDocumentId, refuse, staffArea, z, type PluginArea } from 'storekeeper/kit';
import { entriesOf, lockPoints, pointsOf, writeEntry } from './ledger';

const entry = z.object({
  points: z.int(),
  reason: z.enum(['earned', 'spent', 'taken_back', 'given']),
  order: z.object({ id: z.string(), number: z.string().nullable() }).nullable(),
  at: z.iso.datetime(),
});
const ofCustomer = z.object({
  customer: z.object({ id: z.int(), email: z.string() }),
  points: z.int(),
  entries: z.array(entry.extend({ note: z.string().nullable(), by: z.string().nullable() })),
});

const forApps = appArea(
  {
    myPoints: {
      method: 'GET',
      path: '/points',
      summary: 'The points of whoever is signed in, with the newest entries',
      signedIn: true,
      response: z.object({ points: z.int(), entries: z.array(entry) }),
    },
  },
  {
    async myPoints(strapi, { customer: { userId } }) {
      const db = strapi.db.connection;
      const entries = await entriesOf(db, userId);
      return {
        points: await pointsOf(db, userId),
        entries: entries.map(({ points, reason, order, at }) => ({ points, reason, order, at })),
      };
    },
  },
);

type Account = Readonly<{ id: number; email: string }>;

async function viewOf(strapi: Core.Strapi, customer: Account) {
  const db = strapi.db.connection;
  return { customer, points: await pointsOf(db, customer.id), entries: await entriesOf(db, customer.id) };
}

async function accountBy(strapi: Core.Strapi, where: { email: string } | { id: number }): Promise<Account> {
  const account = await strapi.db.connection('up_users').where(where).first('id', 'email');
  if (!account?.email) throw refuse('LOYALTY_CUSTOMER_UNKNOWN', 'No customer has an account with this address. Look at how it is written');
  return { id: account.id, email: account.email };
}

const forStaff = staffArea(
  {
    pointsOfCustomer: {
      method: 'GET',
      path: '/points',
      summary: 'The points of a customer, by the e-mail address of the account',
      action: 'api::loyalty.see',
      query: z.strictObject({ email: z.string().trim().min(3).max(254) }),
      response: ofCustomer,
      refusals: ['LOYALTY_CUSTOMER_UNKNOWN'],
    },
    givePoints: {
      method: 'POST',
      path: '/points',
      summary: 'Gives a customer points, or takes some',
      action: 'api::loyalty.give',
      body: z.strictObject({
        customer: z.int().positive().max(2_147_483_647),
        points: z
          .int()
          .min(-1_000_000)
          .max(1_000_000)
          .refine((points) => points !== 0, 'must not be 0'),
        note: z.string().trim().min(1).max(200),
      }),
      response: ofCustomer,
      refusals: ['LOYALTY_CUSTOMER_UNKNOWN', 'LOYALTY_POINTS_TOO_FEW'],
    },
  },
  {
    pointsOfCustomer: async (strapi, { query: { email } }) => viewOf(strapi, await accountBy(strapi, { email: email.toLowerCase() })),
    async givePoints(strapi, { body: { customer, points, note }, name }) {
      const account = await accountBy(strapi, { id: customer });
      await strapi.db.transaction(async ({ trx }) => {
        if (!(await markCommittedOnce(trx))) return;
        await lockPoints(trx, account.id);
        const has = await pointsOf(trx, account.id);
        if (points < 0 && has + points < 0)
          throw refuse('LOYALTY_POINTS_TOO_FEW', `There are only ${Math.max(0, has)} points to take`, { points: has });
        await writeEntry(trx, {
          customerId: account.id,
          points,
          reason: 'given',
          note,
          by: name,
          about: `given:${newDocumentId()}`,
          now: new Date(),
        });
      });
      return viewOf(strapi, account);
    },
  },
);

export const endpoints: PluginArea = {
  title: 'Loyalty',
  description: 'Points customers earn with orders, and pay with.',
  actions: [
    { uid: 'see', displayName: 'See points of customers' },
    { uid: 'give', displayName: 'Give customers points, and take some' },
  ],
  apps: forApps,
  staff: forStaff,
};
