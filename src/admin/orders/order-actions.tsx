import type { ComponentType } from 'react';
import { Flex } from '@strapi/design-system';
import { ActionModal } from '../kit/action-modal';
import type { StaffOrderView } from '../kit/admin-types';
import { useMay, useMayShip } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { CancelForm } from './cancel-form';
import { CancelPiecesForm } from './cancel-pieces-form';
import { CaptureForm } from './capture-form';
import { ConfirmPaymentForm } from './confirm-payment-form';
import { EditForm } from './edit/edit-form';
import type { FormProps } from './form-props';
import { leftTo } from './pieces';
import { RefundForm } from './refund-form';
import { RequestReturnForm } from './request-return-form';
import { ShipForm } from './ship-form';
import type { OrderDesk } from './use-order';

type Action = Readonly<{
  name: StaffOrderView['actions'][number];
  label: TextKey;
  Form: ComponentType<FormProps>;
  /** The right it asks for: to handle orders, where nothing is said. */
  needs?: 'handle' | 'money' | 'ship';
  isDangerous?: true;
  /** What the server does not tell with the action: that there is something to do it with. */
  isPossible?: (order: StaffOrderView) => boolean;
}>;

/** Parcels and returns have buttons of their own, beside each. */
const actions: readonly Action[] = [
  {
    name: 'confirm_payment',
    label: 'storekeeper.confirm.title',
    Form: ConfirmPaymentForm,
    needs: 'money',
    isPossible: ({ payments }) => payments.some(({ confirmedByStaff }) => confirmedByStaff),
  },
  {
    name: 'capture',
    label: 'storekeeper.capture.title',
    Form: CaptureForm,
    needs: 'money',
    isPossible: ({ authorized }) => authorized.amount > 0,
  },
  { name: 'ship', label: 'storekeeper.ship.title', Form: ShipForm, needs: 'ship' },
  {
    name: 'refund',
    label: 'storekeeper.refunding.title',
    Form: RefundForm,
    needs: 'money',
    isPossible: ({ refundable }) => refundable.amount > 0,
  },
  {
    name: 'request_return',
    label: 'storekeeper.asking.title',
    Form: RequestReturnForm,
    isPossible: (order) => leftTo(order, 'return').length > 0,
  },
  {
    name: 'cancel_pieces',
    label: 'storekeeper.cancelPieces.title',
    Form: CancelPiecesForm,
    // One piece that was not sent is the whole order.
    isPossible: ({ lines }) => lines.reduce((sum, { quantity, cancelledQuantity }) => sum + quantity - cancelledQuantity, 0) > 1,
  },
  { name: 'cancel', label: 'storekeeper.cancel.title', Form: CancelForm, isDangerous: true },
];

/** A button for whatever may be done with the order now, by this member of staff. */
export function OrderActions(desk: OrderDesk) {
  const text = useText();
  const { order, isBusy, reload } = desk;
  const may = { handle: useMay('api::orders.handle'), money: useMay('api::orders.money'), ship: useMayShip() };
  const offered = actions.filter(
    ({ name, needs = 'handle', isPossible = () => true }) => order.actions.includes(name) && may[needs] && isPossible(order),
  );
  const mayEdit = may.money && order.editable;
  if (offered.length === 0 && !mayEdit) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {mayEdit ? (
        <ActionModal label={text('storekeeper.editing.title')} isBusy={isBusy} onClose={reload}>
          {(close) => <EditForm {...desk} close={close} />}
        </ActionModal>
      ) : null}
      {offered.map(({ name, label, Form, isDangerous }) => (
        <ActionModal key={name} label={text(label)} variant={isDangerous ? 'danger-light' : 'secondary'} isBusy={isBusy} onClose={reload}>
          {(close) => <Form {...desk} close={close} />}
        </ActionModal>
      ))}
    </Flex>
  );
}
