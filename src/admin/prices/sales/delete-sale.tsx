import { useState, type RefObject } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { SaleView } from '../../kit/admin-types';
import { FocusBack } from '../../kit/focus-back';
import { addressOf } from '../../kit/staff-api';
import { Refusal } from '../../kit/summary-parts';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { salesPath } from './sale-paths';

type Props = Readonly<{ sale: SaleView; isLeaving: RefObject<boolean> }>;

/** Takes a sale away, which ends its prices at once. */
export function DeleteSale({ sale, isLeaving }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { send, isBusy } = useSend();
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const remove = async () => {
    setOpen(false);
    const { method, path, body } = addressOf('POST /sales/:id/delete', { params: { id: sale.id }, body: { revision: sale.revision } });
    const sent = await send(method, path, body);
    if (!sent.isDone) return setError(sent.error);
    toggleNotification({ type: 'success', message: text('storekeeper.sale.deleted') });
    (isLeaving as { current: boolean }).current = true;
    return navigate(`/${salesPath}`);
  };
  return (
    <>
      <Refusal>{error}</Refusal>
      <Dialog.Root open={isOpen} onOpenChange={setOpen}>
        <Dialog.Trigger>
          <Button type="button" variant="danger-light" size="L" disabled={isBusy}>
            {text('storekeeper.sale.delete')}
          </Button>
        </Dialog.Trigger>
        {isOpen ? <FocusBack /> : null}
        <ConfirmDialog title={text('storekeeper.sale.delete')} onConfirm={() => void remove()}>
          {text(sale.state === 'running' ? 'storekeeper.sale.delete.running' : 'storekeeper.sale.delete.sure')}
        </ConfirmDialog>
      </Dialog.Root>
    </>
  );
}
