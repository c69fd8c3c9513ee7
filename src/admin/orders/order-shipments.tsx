import { useState } from 'react';
import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import type { StaffOrderView } from '../kit/admin-types';
import { Aside, Refusal, Section, Stack } from '../kit/summary-parts';
import { useMayShip } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { LinesOf } from './lines-of';
import { shipmentWords } from './order-words';
import type { OrderDesk } from './use-order';

type Shipment = StaffOrderView['shipments'][number];

function ShipmentActions({ shipment, ...desk }: OrderDesk & Readonly<{ shipment: Shipment }>) {
  const text = useText();
  const { order, act, isBusy, reload } = desk;
  const [error, setError] = useState<string | null>(null);
  const [isDelivering, setDelivering] = useState(false);
  const params = { id: order.id, shipment: shipment.id };
  const deliver = async () => {
    setDelivering(true);
    const outcome = await act('POST /orders/:id/shipments/:shipment/deliver', { params }, () => text('storekeeper.deliver.done'));
    setDelivering(false);
    setError(outcome.error);
    if (outcome.error) reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button variant="secondary" fullWidth loading={isDelivering} disabled={isBusy} onClick={() => void deliver()}>
        {text('storekeeper.deliver.title')}
      </Button>
      {shipment.actions.includes('fail') ? (
        <ActionModal label={text('storekeeper.fail.title')} variant="tertiary" isBusy={isBusy} onClose={reload}>
          {(close) => (
            <ActionForm
              explanation={text('storekeeper.fail.explanation')}
              submit={text('storekeeper.fail.submit')}
              isBusy={isBusy}
              close={close}
              onSubmit={() => act('POST /orders/:id/shipments/:shipment/fail', { params }, () => text('storekeeper.fail.done'))}
            />
          )}
        </ActionModal>
      ) : null}
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

/** What was sent, how it is followed, and whether it arrived. */
export function OrderShipments(desk: OrderDesk) {
  const text = useText();
  const { order } = desk;
  const mayShip = useMayShip();
  if (order.shipments.length === 0) return null;
  return (
    <Section title={text('storekeeper.order.parcels')}>
      {order.shipments.map((shipment) => (
        <Flex key={shipment.id} direction="column" alignItems="flex-start" gap={2} width="100%">
          <Stack>
            <Typography fontWeight="semiBold">{labelFor(text)(shipmentWords, shipment.status)}</Typography>
            <LinesOf order={order} lines={shipment.lines} />
            {shipment.carrier || shipment.trackingNumber ? (
              <Aside>{[shipment.carrier, shipment.trackingNumber].filter(Boolean).map(String).join(', ')}</Aside>
            ) : null}
            {shipment.trackingUrl ? (
              <Link href={String(shipment.trackingUrl)} isExternal>
                {text('storekeeper.parcel.follow')}
              </Link>
            ) : null}
          </Stack>
          {mayShip && shipment.actions.includes('deliver') ? <ShipmentActions {...desk} shipment={shipment} /> : null}
        </Flex>
      ))}
    </Section>
  );
}
