import { useState } from 'react';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { NoteField } from '../kit/form-fields';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { CustomerDesk } from './use-customer';

function Form({ customer, act, isBusy, close }: CustomerDesk & Readonly<{ close: () => void }>) {
  const text = useText();
  const [reason, setReason] = useState('');
  const { blocked: isBlocked, id } = customer;
  return (
    <ActionForm
      explanation={text(isBlocked ? 'storekeeper.customers.unblock.what' : 'storekeeper.customers.block.what')}
      submit={text(isBlocked ? 'storekeeper.customers.unblock' : 'storekeeper.customers.block')}
      isDangerous={!isBlocked}
      isReady={reason.trim() !== ''}
      isBusy={isBusy}
      close={close}
      onSubmit={() =>
        act(
          isBlocked ? 'POST /customers/:id/unblock' : 'POST /customers/:id/block',
          { params: { id }, body: { reason: reason.trim() } },
          () => text(isBlocked ? 'storekeeper.customers.unblock.done' : 'storekeeper.customers.block.done'),
        )
      }
    >
      <NoteField
        label={text('storekeeper.customers.reason')}
        hint={text('storekeeper.customers.reasonHint')}
        required
        value={reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}

/** Keeps somebody out, or lets them in again: what it does is said before. */
export function BlockButton(desk: CustomerDesk) {
  const text = useText();
  const mayEdit = useMay('api::customers.edit');
  const { blocked } = desk.customer;
  if (!mayEdit) return null;
  return (
    <ActionModal
      label={text(blocked ? 'storekeeper.customers.unblock' : 'storekeeper.customers.block')}
      variant={blocked ? 'secondary' : 'danger-light'}
      isBusy={desk.isBusy}
      onClose={() => void desk.reload()}
    >
      {(close) => <Form {...desk} close={close} />}
    </ActionModal>
  );
}
