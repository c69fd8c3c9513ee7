import { Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { Aside, Refusal, Section } from '../kit/summary-parts';
import { ActionModal } from '../kit/action-modal';
import { useMay } from '../kit/use-may';
import { OthersHereNote } from '../kit/others-here-note';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { CorrectForm } from './correct-form';
import { Column, Columns, DeskCard } from '../kit/desk-columns';
import { OrderActions } from './order-actions';
import { OrderCustomer } from './order-customer';
import { OrderMails } from './order-mails';
import { OrderNotes } from './order-notes';
import { OrderPacking } from './order-packing';
import { OrderTags } from './order-tags';
import { OrderAddress } from './order-address';
import { OrderInCrms } from './order-in-crms';
import { OrderLines } from './order-lines';
import { orderFieldsPath, ordersPath } from '../kit/order-paths';
import { OrderLabels } from './order-labels';
import { OrderPapers } from './order-papers';
import { OrderPayments } from './order-payments';
import { OrderReturns } from './order-returns';
import { OrderWithdrawals } from './order-withdrawals';
import { OrderSlot } from './order-slot';
import { OrderShipments } from './order-shipments';
import { OrderTimeline } from './order-timeline';
import { OrderRest } from './edit/order-rest';
import { OrderPaymentLink } from './phone/order-payment-link';
import { StatusBadges } from './status-badges';
import { useOrder } from './use-order';

function Desk({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const moment = useMoment();
  const mayHandle = useMay('api::orders.handle');
  const { desk, error } = useOrder(id);
  if (!desk) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.order.loading')}</Loader>;
  const { order } = desk;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" alignItems="flex-end" wrap="wrap" gap={3}>
        <Typography variant="beta" tag="h2">
          {order.number ?? text('storekeeper.orders.unnumbered')}
        </Typography>
        <Aside>
          {[
            order.placedAt ? text('storekeeper.orders.placedAt', { at: moment(order.placedAt) }) : null,
            order.takenBy ? text('storekeeper.phone.takenBy', { name: order.takenBy }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Aside>
      </Flex>
      <OthersHereNote place={`api::order.order:${id}`} />
      <Columns>
        <Column $area="actions">
          <DeskCard>
            <StatusBadges order={order} />
            <OrderInCrms order={order} />
            <OrderActions {...desk} />
            <OrderPaymentLink order={order} />
            <OrderRest {...desk} />
          </DeskCard>
        </Column>
        <Column $area="order">
          <DeskCard>
            <OrderLines order={order} isWide />
          </DeskCard>
          {order.actions.includes('ship') ? (
            <DeskCard>
              <OrderPacking {...desk} />
            </DeskCard>
          ) : null}
          <DeskCard>
            <OrderPayments order={order} />
          </DeskCard>
          {order.shipments.length > 0 || order.withdrawals.length > 0 || order.returnRequests.length > 0 ? (
            <DeskCard>
              <OrderShipments {...desk} />
              <OrderWithdrawals {...desk} />
              <OrderReturns {...desk} />
            </DeskCard>
          ) : null}
          <DeskCard>
            <OrderTimeline order={order} />
          </DeskCard>
        </Column>
        <Column $area="beside">
          <DeskCard>
            <OrderLabels {...desk} />
            <OrderPapers {...desk} />
          </DeskCard>
          <DeskCard>
            <OrderMails {...desk} />
          </DeskCard>
          <DeskCard>
            <OrderNotes {...desk} />
            <OrderTags {...desk} />
          </DeskCard>
          <DeskCard>
            <OrderCustomer order={order} />
            <OrderAddress order={order} />
            <OrderSlot {...desk} />
            {mayHandle && order.correctable ? (
              <ActionModal label={text('storekeeper.correcting.title')} isBusy={desk.isBusy} onClose={desk.reload}>
                {(close) => <CorrectForm {...desk} close={close} />}
              </ActionModal>
            ) : null}
            {order.note ? (
              <Section title={text('storekeeper.orders.note')}>
                <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{order.note}</Typography>
              </Section>
            ) : null}
            <TextLink tag={Link} to={orderFieldsPath(id)}>
              {text('storekeeper.orders.allFields')}
            </TextLink>
          </DeskCard>
        </Column>
      </Columns>
    </Flex>
  );
}

/** One order over the whole width: what was bought and paid, what happened, and what can be done now. */
export function OrderDeskPage() {
  const text = useText();
  const { id = '' } = useParams();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${ordersPath}`}>
        {text('storekeeper.orders.back')}
      </TextLink>
      <Desk key={id} id={id} />
    </Flex>
  );
}
