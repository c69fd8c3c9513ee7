import { useNotification } from '@strapi/strapi/admin';
import type { StaffCustomer } from '../kit/admin-types';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { addressOf, type Request } from '../kit/staff-api';
import { useAct, type Act } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useSend, type Sent } from '../kit/use-send';
import { useText } from '../kit/use-text';

type Body = Request<'PUT /customers/:id'>['body'];
/** What every card of the page needs. */
export type CustomerDesk = Readonly<{
  customer: StaffCustomer;
  act: Act<StaffCustomer>;
  /** Saves the profile; why it was not saved is said by who asked. */
  save: (body: Body) => Promise<Sent<StaffCustomer>>;
  isBusy: boolean;
  reload: () => Promise<void>;
}>;

/** The customer, and the way to change them. The Content Manager's form is brought up to date too. */
export function useCustomer(documentId: string): Readonly<{ desk: CustomerDesk | null; error: string | null }> {
  const text = useText();
  const { data: customer, error, load, show } = useResource('GET /customers/:id', { params: { id: documentId } });
  const [refreshDocument] = useRefreshDocumentMutation();
  const { toggleNotification } = useNotification();
  const { send, isBusy: isSaving } = useSend();
  const showAll = (after: StaffCustomer) => {
    show(after);
    void refreshDocument({ model: 'plugin::users-permissions.user', documentId });
  };
  const { act, isBusy } = useAct<StaffCustomer>(showAll);
  const save = async (given: Body) => {
    const { method, path, body } = addressOf('PUT /customers/:id', { params: { id: documentId }, body: given });
    const sent = await send<StaffCustomer>(method, path, body);
    if (sent.isDone) {
      showAll(sent.answer);
      toggleNotification({ type: 'success', message: text('storekeeper.customers.saved') });
    }
    return sent;
  };
  return { desk: customer && { customer, act, save, isBusy: isBusy || isSaving, reload: load }, error };
}
