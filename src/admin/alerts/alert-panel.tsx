import { Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Panel, PanelProps } from '../kit/admin-types';
import { Aside, Heading, Stack } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { alertFacts, orderPath } from './alert-facts';
import { AlertStory } from './alert-story';
import { alertKindWords, alertStateWords, isKnownAlertKind } from './alert-words';
import { alertModel, CloseAlert, ClosedAlert } from './close-alert';

function OrderLink({ orderId, orderNumber }: { orderId: string; orderNumber: string | null }) {
  const text = useText();
  const label = orderNumber ? text('storekeeper.alert.openOrderNumber', { number: orderNumber }) : text('storekeeper.alert.openOrder');
  return (
    <LinkButton tag={Link} to={orderPath(orderId)} variant="secondary" fullWidth>
      {label}
    </LinkButton>
  );
}

function AlertSummary({ documentId, stored }: { documentId: string; stored: Readonly<Record<string, unknown>> }) {
  const text = useText();
  const moment = useMoment();
  const mayReadOrders = useMay('api::orders.read');
  const alert = alertFacts(stored);
  const { kind, isOpen, raisedAt, orderId, orderNumber } = alert;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <Stack>
        <Heading
          title={isKnownAlertKind(kind) ? text(alertKindWords[kind]) : (kind ?? '–')}
          word={alertStateWords[isOpen ? 'open' : 'done']}
        />
        {raisedAt ? <Aside>{moment(raisedAt)}</Aside> : null}
      </Stack>
      <AlertStory alert={alert} />
      {orderId && mayReadOrders ? <OrderLink orderId={orderId} orderNumber={orderNumber} /> : null}
      {isOpen ? <CloseAlert documentId={documentId} /> : <ClosedAlert alert={alert} />}
    </Flex>
  );
}

/** On an alert: what happened, what to do, and the way to say that it is done. */
export function AlertPanel({ model, documentId, document: stored }: PanelProps): Panel {
  const text = useText();
  if (model !== alertModel || !documentId || !stored) return null;
  return {
    title: text('storekeeper.alert.title'),
    content: <AlertSummary key={documentId} documentId={documentId} stored={stored} />,
  };
}
