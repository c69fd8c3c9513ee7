import type { App } from './app';
import { shopping } from './shopping';
import { signInAsOwner, type Staff } from './staff';

export const path = (type: string, id = '') => `/content-manager/collection-types/${type}${id && `/${id}`}`;
export const connect = (documentId: string, more: object = {}) => ({ connect: [{ documentId, ...more }], disconnect: [] });
export const refusal = ({ status, body }: { status: number; body: { error?: { details?: { code?: string } } } }) => [
  status,
  body.error?.details?.code,
];
export const inUse = [409, 'STILL_IN_USE'];
export const usesOf = ({ body }: { body: { error: { details: { uses: { type: string }[] } } } }) => [
  ...new Set(body.error.details.uses.map(({ type }) => type)),
];

/** What the owner deletes in the Content Manager, and what stands on it. */
export function useDeleting(app: App) {
  const shop = shopping(app);
  let signedIn: Staff | undefined;
  let made = 0;
  const signInAnew = async () => {
    signedIn = await signInAsOwner(app);
  };
  beforeAll(signInAnew);

  const content = {
    get owner(): Staff {
      if (!signedIn) throw new Error('The owner is signed in within tests only');
      return signedIn;
    },
    async anew(): Promise<void> {
      await app.fresh();
      await signInAnew();
    },
    async created(type: string, data: object): Promise<{ documentId: string; targets?: { id: number } }> {
      const { status, body } = await content.owner.post(path(type), data);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.data;
    },
    /** With a slug of its own. */
    thing: (type: string, data: object) =>
      content.created(type, type === 'api::catalog.product' ? data : { ...data, slug: `alone-${(made += 1)}` }),
    one: async (query: string) => String(Object.values((await app.sql(query))[0] ?? {})[0] ?? ''),
    /** Fifty percent off what `targets` names, and nothing else in the shop. */
    async halfOff(targets: object) {
      await app.sql('update discounts set enabled = false');
      const discount = {
        name: 'Half',
        enabled: true,
        method: 'automatic',
        effect: [{ __component: 'discount-effect.percent-off-lines', basisPoints: 5000 }],
      };
      return content.created('api::promotion.discount', { ...discount, targets });
    },
    discountOfCart: async () => (await shop.readyCart()).totals.discounts.amount,
    async findings(kind: string, id: string): Promise<string[]> {
      const { body } = await content.owner.get(`/storekeeper/${kind}/${id}/findings`).expect(200);
      return [...body.data.refusals, ...body.data.warnings].map(({ code }: { code: string }) => code);
    },
  };
  return content;
}
