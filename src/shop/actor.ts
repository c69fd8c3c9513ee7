/** Who did something: a customer or a guest in the app, a member of staff, a courier, a machine by the name of its token, or the shop itself. */
export type Actor = Readonly<{ type: 'customer' | 'guest' | 'staff' | 'courier' | 'machine' | 'system'; id: string | null }>;

export const theShop: Actor = { type: 'system', id: null };
export const staff = (id: number | string): Actor => ({ type: 'staff', id: String(id) });

/** Who acts when a cart is changed or checked out. */
export const actorOfCart = (customerId: number | null): Actor =>
  customerId === null ? { type: 'guest', id: null } : { type: 'customer', id: String(customerId) };

/** As ledgers name them: `customer:12`, `guest`. */
export const actorText = ({ type, id }: Actor): string => (id === null ? type : `${type}:${id}`);

const types: readonly string[] = ['customer', 'guest', 'staff', 'courier', 'machine', 'system'] satisfies readonly Actor['type'][];

/** Who `actorText` named. */
export function toActor(text: string): Actor {
  const [, type = '', id = null] = /^([a-z]+)(?::(.*))?$/s.exec(text) ?? [];
  if (!types.includes(type)) throw new Error(`Nobody acts as ${text}`);
  return { type: type as Actor['type'], id };
}
