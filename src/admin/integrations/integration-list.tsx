import { Button, Flex } from '@strapi/design-system';
import { Card } from '../kit/card';
import { StateBadge } from '../kit/state-badge';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { stateOf, type Integration } from './draft';
import { ports, portWords, stateWords } from './integration-words';

type Props = Readonly<{
  integrations: readonly Integration[];
  /** Those somebody has typed in and not saved. */
  changed: readonly Integration[];
  chosen: Integration | undefined;
  choose: (integration: Integration) => void;
}>;

/** Every company the shop can work with, by what it is for, and how that stands. */
export function IntegrationList({ integrations, changed, chosen, choose }: Props) {
  const text = useText();
  const there = new Set(integrations.map(({ port }) => port));
  const known: readonly string[] = ports;
  const order = [...known.filter((port) => there.has(port)), ...[...there].filter((port) => !known.includes(port))];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {order.map((port) => (
        <Card key={port} title={labelFor(text)(portWords, port)}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {integrations
              .filter((each) => each.port === port)
              .map((each) => {
                const { key, tone } = stateWords[stateOf(each)];
                return (
                  <Flex key={each.name} tag="li" justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
                    <Button
                      variant={each === chosen ? 'secondary' : 'ghost'}
                      aria-current={each === chosen ? 'true' : undefined}
                      onClick={() => choose(each)}
                    >
                      {each.title}
                    </Button>
                    <Flex gap={1}>
                      {changed.includes(each) ? (
                        <StateBadge variant="warning">{text('storekeeper.integrations.unsaved')}</StateBadge>
                      ) : null}
                      <StateBadge variant={tone}>{text(key)}</StateBadge>
                    </Flex>
                  </Flex>
                );
              })}
          </Flex>
        </Card>
      ))}
    </Flex>
  );
}
