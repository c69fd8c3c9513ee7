import { Flex } from '@strapi/design-system';
import type { Panel, PanelProps } from '../kit/admin-types';
import { Aside, Heading, Stack } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { alertFacts } from './alert-facts';
import { AlertStory } from './alert-story';
import { alertName, alertStateWords } from './alert-words';
import { alertModel, CloseAlert, ClosedAlert } from './close-alert';
import { OrderLink } from './order-link';

function AlertSummary({ documentId, stored }: { documentId: string; stored: Readonly<Record<string, unknown>> }) {
  const text = useText();
  const moment = useMoment();
  const alert = alertFacts(stored);
  const { kind, isOpen, raisedAt } = alert;
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <Stack>
        <Heading title={alertName(text, kind)} word={alertStateWords[isOpen ? 'open' : 'done']} />
        {raisedAt ? <Aside>{moment(raisedAt)}</Aside> : null}
      </Stack>
      <AlertStory alert={alert} />
      <OrderLink alert={alert} />
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
