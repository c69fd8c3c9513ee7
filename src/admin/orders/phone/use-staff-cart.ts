import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { CartView } from '../../kit/admin-types';
import { newOrderPath } from '../../kit/order-paths';
import type { Request } from '../../kit/staff-api';
import { addressOf } from '../../kit/staff-api';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';

type Operation = Request<'POST /carts/:id/operations'>['body']['operations'][number];
/** What is done to the cart; each gets a name of its own as it is sent. */
export type Change = Operation extends infer One ? (One extends { op: string } ? Omit<One, 'id'> : never) : never;
export type StaffCart = Readonly<{
  /** Null until something is in it. */
  cart: CartView | null;
  error: string | null;
  isBusy: boolean;
  /** Whether it was done. */
  change: (changes: readonly Change[]) => Promise<boolean>;
}>;

let sent = 0;
const newId = (): string => `panel-${Date.now()}-${(sent += 1)}`;

/** The cart of somebody on the phone, whose id stands in the address: a reload loses nothing. It is made with the first thing put in. */
export function useStaffCart(): StaffCart {
  const { cartId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error: unread, show } = useResource('GET /carts/:id', cartId === '' ? null : { params: { id: cartId } });
  const { send, isBusy } = useSend();
  const [error, setError] = useState<string | null>(null);

  const cartToChange = async (): Promise<string | null> => {
    if (cartId !== '') return cartId;
    const { method, path, body } = addressOf('POST /carts', { body: {} });
    const sent = await send<CartView>(method, path, body);
    if (!sent.isDone) setError(sent.error);
    return sent.isDone ? sent.answer.id : null;
  };
  const change = async (changes: readonly Change[]): Promise<boolean> => {
    setError(null);
    const id = await cartToChange();
    if (id === null) return false;
    const operations = changes.map((one) => ({ ...one, id: newId() })) as Operation[];
    const { method, path, body } = addressOf('POST /carts/:id/operations', { params: { id }, body: { operations } });
    const sent = await send<CartView>(method, path, body);
    if (sent.isDone && cartId !== '') show(sent.answer);
    else if (!sent.isDone) setError(sent.error);
    if (cartId === '') navigate(newOrderPath(id), { replace: true });
    return sent.isDone;
  };
  return { cart: data, error: error ?? unread, isBusy, change };
}
