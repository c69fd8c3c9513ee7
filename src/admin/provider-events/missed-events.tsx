import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { Reconciled } from '../kit/admin-types';
import { Refusal, Section } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useText } from '../kit/use-text';

/** Has the shop ask every payment service for what it missed, which it does by itself too, and says what came of it. */
export function MissedEvents({ onFound }: { onFound: () => void }) {
  const text = useText();
  const [found, setFound] = useState<Reconciled | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { act, isBusy } = useAct<Reconciled>(setFound);
  const told = ({ missed, processed, settled }: Reconciled) =>
    [
      text('storekeeper.missed.found', { missed }),
      text('storekeeper.missed.processed', { processed }),
      text('storekeeper.missed.settled', { settled }),
    ].join(' ');
  const look = async () => {
    setFound(null);
    setFailed(false);
    const { done } = await act('POST /payments/reconcile', {}, told);
    setFailed(!done);
    onFound();
  };
  return (
    <Section title={text('storekeeper.missed.title')}>
      <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
        <Typography>{text('storekeeper.missed.explanation')}</Typography>
        <Button variant="tertiary" fullWidth loading={isBusy} onClick={() => void look()}>
          {text('storekeeper.missed.look')}
        </Button>
        {found ? <Typography>{told(found)}</Typography> : null}
        <Refusal>{hasFailed ? text('storekeeper.missed.failed') : null}</Refusal>
      </Flex>
    </Section>
  );
}
