import { Flex, Typography } from '@strapi/design-system';
import { ScrollRegion } from '../kit/scroll-region';
import type { Answer } from '../kit/staff-api';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import { fieldName } from './automation-words';

export type Tried = Answer<'POST /automations/try'>;

/** What a rule would have made of something that happened. */
export function TriedNote({ tried: { event, holds, facts, text: said } }: Readonly<{ tried: Tried }>) {
  const text = useText();
  const moment = useMoment();
  if (!event) return <Aside>{text('storekeeper.automations.tried.never')}</Aside>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Typography textColor={holds ? 'success700' : 'warning700'}>
        {text(holds ? 'storekeeper.automations.tried.holds' : 'storekeeper.automations.tried.not', { at: moment(event.occurredAt) })}
      </Typography>
      <ScrollRegion label={text('storekeeper.automations.tried.facts')} maxHeight="16rem">
        {Object.entries(facts).map(([field, value]) => (
          <Typography key={field} tag="p" variant="pi">
            {fieldName(text, field)}: {value === null ? '–' : String(value)}
          </Typography>
        ))}
      </ScrollRegion>
      {said === null || !holds ? null : <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{said}</Typography>}
    </Flex>
  );
}
