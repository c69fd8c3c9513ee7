import type { StaffOrderView } from '../kit/admin-types';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { useAct, type Act } from '../kit/use-act';
import { useResource } from '../kit/use-resource';

/** What every action on the order needs. */
export type OrderDesk = Readonly<{ order: StaffOrderView; act: Act<StaffOrderView>; isBusy: boolean; reload: () => void }>;

/** The order, and the way to change it. The Content Manager's form beside it is brought up to date too. */
export function useOrder(documentId: string): Readonly<{ desk: OrderDesk | null; error: string | null }> {
  const { data: order, error, load, show } = useResource('GET /orders/:id', { params: { id: documentId } });
  const [refreshDocument] = useRefreshDocumentMutation();
  const { act, isBusy } = useAct<StaffOrderView>((after) => {
    show(after);
    void refreshDocument({ model: 'api::order.order', documentId });
  });
  return { desk: order && { order, act, isBusy, reload: () => void load() }, error };
}
