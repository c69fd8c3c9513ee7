import { Flex, Typography } from '@strapi/design-system';
import { ScrollRegion } from '../kit/scroll-region';
import { Aside, Section } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { Integration } from './draft';
import { useOwnWords } from './integration-words';

/** Who changed what, the newest first. Read again after each save. */
export function ChangesCard({ integration }: Readonly<{ integration: Integration }>) {
  const { port, name, revision } = integration;
  return <Changes key={revision} integration={integration} params={{ port, name }} />;
}

function Changes({ integration, params }: Readonly<{ integration: Integration; params: { port: string; name: string } }>) {
  const text = useText();
  const own = useOwnWords();
  const moment = useMoment();
  const { data } = useResource('GET /integrations/:port/:name/changes', { params });
  if (!data || data.changes.length === 0) return null;
  const labelOf = (parameter: string) => {
    const found = integration.parameters.find(({ name }) => name === parameter);
    return found ? own(found.label) : parameter;
  };
  const told = ({ parameter, before, after }: (typeof data.changes)[number]['changes'][number]) => {
    if (parameter === 'isOn')
      return text(after === 'true' ? 'storekeeper.integrations.switchedOn' : 'storekeeper.integrations.switchedOff');
    if (before === null && after === null) return text('storekeeper.integrations.secretChanged', { name: labelOf(parameter) });
    return text('storekeeper.integrations.valueChanged', { name: labelOf(parameter), before: before ?? '–', after: after ?? '–' });
  };
  return (
    <Section title={text('storekeeper.integrations.history')}>
      <ScrollRegion label={text('storekeeper.integrations.history')} maxHeight="30rem">
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {data.changes.map(({ at, by, changes }, index) => (
            <li key={`${at} ${index}`}>
              <Aside>
                {moment(at)} · {by ?? text('storekeeper.integrations.somebody')}
              </Aside>
              {changes.map((change) => (
                <Typography key={change.parameter} tag="p" style={{ overflowWrap: 'anywhere' }}>
                  {told(change)}
                </Typography>
              ))}
            </li>
          ))}
        </Flex>
      </ScrollRegion>
    </Section>
  );
}
