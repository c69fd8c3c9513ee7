import { Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import type { StaffOrderView } from '../kit/admin-types';
import { Aside, Section, Stack } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { EditForm } from './edit/edit-form';
import { DecideReturnForm } from './decide-return-form';
import { LinesOf } from './lines-of';
import { returnWords } from './order-words';
import { ReceiveReturnForm } from './receive-return-form';
import { RefundForm } from './refund-form';
import type { OrderDesk } from './use-order';

type Request = StaffOrderView['returnRequests'][number];

function RequestActions({ request, ...desk }: OrderDesk & Readonly<{ request: Request }>) {
  const text = useText();
  const modal = { isBusy: desk.isBusy, onClose: desk.reload };
  if (request.status === 'requested')
    return (
      <>
        <ActionModal {...modal} label={text('storekeeper.accept.submit')}>
          {(close) => <DecideReturnForm {...desk} close={close} requestId={request.id} accept />}
        </ActionModal>
        <ActionModal {...modal} label={text('storekeeper.decline.submit')} variant="danger-light">
          {(close) => <DecideReturnForm {...desk} close={close} requestId={request.id} accept={false} />}
        </ActionModal>
      </>
    );
  if (request.status === 'accepted')
    return (
      <ActionModal {...modal} label={text('storekeeper.receiving.title')}>
        {(close) => <ReceiveReturnForm {...desk} close={close} request={request} />}
      </ActionModal>
    );
  if (request.toSettle) return <Settle request={request} {...desk} />;
  return null;
}

/** What came back is to be paid back, or not: it stays on the list of returns until somebody says so. */
function Settle({ request, ...desk }: OrderDesk & Readonly<{ request: Request }>) {
  const text = useText();
  const { order, act, isBusy, reload } = desk;
  const mayPay = useMay('api::orders.money');
  const modal = { isBusy, onClose: reload };
  const isRefundable = order.actions.includes('refund') && order.refundable.amount > 0;
  return (
    <>
      <Typography textColor="warning700">{text('storekeeper.settling.toDo')}</Typography>
      {mayPay && isRefundable ? (
        <ActionModal {...modal} label={text('storekeeper.settling.refund')}>
          {(close) => <RefundForm {...desk} close={close} forReturn={request} />}
        </ActionModal>
      ) : null}
      {mayPay && order.exchangeable ? (
        <ActionModal {...modal} label={text('storekeeper.editing.exchangeTitle')}>
          {(close) => <EditForm {...desk} close={close} forReturn={request} />}
        </ActionModal>
      ) : null}
      {mayPay ? (
        <ActionModal {...modal} label={text('storekeeper.settling.nothing')} variant="tertiary">
          {(close) => (
            <ActionForm
              explanation={text('storekeeper.settling.nothingExplanation')}
              submit={text('storekeeper.settling.nothing')}
              isBusy={isBusy}
              close={close}
              onSubmit={() =>
                act('POST /orders/:id/return-requests/:request/settle', { params: { id: order.id, request: request.id } }, () =>
                  text('storekeeper.settling.nothingDone'),
                )
              }
            />
          )}
        </ActionModal>
      ) : null}
    </>
  );
}

/** What the customer wants to send back, and how far that is. */
export function OrderReturns(desk: OrderDesk) {
  const text = useText();
  const { order } = desk;
  const mayHandle = useMay('api::orders.handle');
  if (order.returnRequests.length === 0) return null;
  return (
    <Section title={text('storekeeper.order.returns')}>
      {order.returnRequests.map((request) => (
        <Flex key={request.id} direction="column" alignItems="stretch" gap={2} width="100%">
          <Stack>
            <Typography fontWeight="semiBold">{labelFor(text)(returnWords, request.status)}</Typography>
            <LinesOf order={order} lines={request.lines} />
            {request.reason ? <Aside>{String(request.reason)}</Aside> : null}
          </Stack>
          {mayHandle || request.toSettle ? <RequestActions {...desk} request={request} /> : null}
        </Flex>
      ))}
    </Section>
  );
}
