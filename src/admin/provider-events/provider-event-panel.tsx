import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { Panel, PanelProps } from '../kit/admin-types';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { Aside, Heading, Refusal, Section } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { providerWords } from '../payments/payment-words';
import { eventFacts, type EventFacts } from './event-facts';
import { MissedEvents } from './missed-events';
import { eventStateWords, eventTypeWords } from './provider-event-words';

const eventModel = 'api::payment.provider-event';

/** What became of the event, in sentences. */
function EventStory({ event }: { event: EventFacts }) {
  const text = useText();
  const provider = labelFor(text)(providerWords, event.provider);
  const sentences = {
    received: text('storekeeper.providerEvent.isReceived'),
    processed: text(event.isAboutPayment ? 'storekeeper.providerEvent.isProcessed' : 'storekeeper.providerEvent.isNothing', { provider }),
    failed: text('storekeeper.providerEvent.isFailed', { attempts: event.attempts }),
  };
  return (
    <>
      <Heading title={labelFor(text)(eventTypeWords, event.type)} word={eventStateWords[event.state]} />
      <Typography>{sentences[event.state]}</Typography>
      {event.failure ? (
        <Section title={text('storekeeper.providerEvent.why')}>
          <Typography>
            {text(event.isOutage ? 'storekeeper.providerEvent.outage' : 'storekeeper.providerEvent.unexpected', { provider })}
          </Typography>
          <Aside>{text('storekeeper.providerEvent.forTechnicians', { failure: event.failure })}</Aside>
        </Section>
      ) : null}
    </>
  );
}

function EventSummary({ documentId, event }: { documentId: string; event: EventFacts }) {
  const text = useText();
  const mayRepair = useMay('api::payments.repair');
  const [refreshDocument] = useRefreshDocumentMutation();
  const { act, isBusy } = useAct<unknown>(() => undefined);
  const [error, setError] = useState<string | null>(null);
  const refresh = () => void refreshDocument({ model: eventModel, documentId });
  const processAgain = async () => {
    setError(null);
    const outcome = await act('POST /provider-events/:id/replay', { params: { id: documentId } }, () =>
      text('storekeeper.providerEvent.done'),
    );
    setError(outcome.error);
    // Also when it did not work: the event keeps why.
    refresh();
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <EventStory event={event} />
      {mayRepair ? (
        <>
          <Button variant="secondary" fullWidth loading={isBusy} onClick={() => void processAgain()}>
            {text('storekeeper.providerEvent.again')}
          </Button>
          <Refusal>{error}</Refusal>
          <MissedEvents onFound={refresh} />
        </>
      ) : null}
    </Flex>
  );
}

/** On what a payment service told the shop: what became of it, why not, and another try. */
export function ProviderEventPanel({ model, documentId, document: stored }: PanelProps): Panel {
  const text = useText();
  if (model !== eventModel || !documentId || !stored) return null;
  return {
    title: text('storekeeper.providerEvent.title'),
    content: <EventSummary key={documentId} documentId={documentId} event={eventFacts(stored)} />,
  };
}
