import { Button, Checkbox, Flex } from '@strapi/design-system';
import { PickField } from '../kit/pick-field';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { everything } from './webhook-draft';

type Props = Readonly<{
  known: readonly string[];
  picked: readonly string[];
  error: string | null;
  onChange: (events: readonly string[]) => void;
}>;

/** What is to be told: everything, or some of it, picked one by one or all about orders at once. */
export function EventsField({ known, picked, error, onChange }: Props) {
  const text = useText();
  const isAll = picked.includes(everything);
  const choice = (event: string) => ({ id: event, name: event });
  const ofOrders = known.filter((event) => event.startsWith('order.'));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Checkbox checked={isAll} onCheckedChange={(all: boolean) => onChange(all ? [everything] : [])}>
          {text('storekeeper.webhooks.all')}
        </Checkbox>
        <Aside>{text('storekeeper.webhooks.allHint')}</Aside>
      </Flex>
      {isAll ? null : (
        <>
          <PickField
            label={text('storekeeper.webhooks.events')}
            hint={text('storekeeper.webhooks.eventsHint')}
            placeholder={text('storekeeper.webhooks.pick')}
            choices={known.map(choice)}
            picked={picked.map(choice)}
            error={error}
            onChange={(events) => onChange(events.map(({ id }) => id))}
          />
          <Flex>
            <Button variant="tertiary" size="S" onClick={() => onChange([...new Set([...picked, ...ofOrders])])}>
              {text('storekeeper.webhooks.orders')}
            </Button>
          </Flex>
        </>
      )}
    </Flex>
  );
}
