import { useState } from 'react';
import { Box, Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { TextField } from '../kit/form-fields';
import { Refusal, Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import type { OrderDesk } from './use-order';

// As the server says (domain/orders/order-tags.ts).
const longestTag = 40;

/** Words an order is marked with, to find it among others. */
export function OrderTags({ order, act, isBusy }: OrderDesk) {
  const text = useText();
  const mayChange = useMay('api::orders.handle', 'api::orders.ship', 'api::orders.money');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const change = async (body: Readonly<{ add?: string[]; remove?: string[] }>) => {
    const outcome = await act('POST /orders/:id/tags', { params: { id: order.id }, body }, () => text('storekeeper.tags.done'));
    setError(outcome.error);
    if (outcome.done) setTyped('');
  };
  if (!mayChange && order.tags.length === 0) return null;
  return (
    <Section title={text('storekeeper.tags.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {order.tags.length > 0 ? (
          <Flex wrap="wrap" gap={2}>
            {order.tags.map((tag) => (
              <Tag
                key={tag}
                icon={<Cross aria-hidden />}
                label={text('storekeeper.tags.remove', { tag })}
                disabled={!mayChange || isBusy}
                onClick={() => void change({ remove: [tag] })}
              >
                {tag}
              </Tag>
            ))}
          </Flex>
        ) : null}
        {mayChange ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim() !== '') void change({ add: [typed.trim()] });
            }}
          >
            <Flex alignItems="flex-start" gap={2}>
              <Box flex="1">
                <TextField
                  label={text('storekeeper.tags.new')}
                  hint={text('storekeeper.tags.hint')}
                  value={typed}
                  onChange={(value) => setTyped(value.slice(0, longestTag))}
                />
              </Box>
              <Box paddingTop={6}>
                <Button type="submit" variant="secondary" size="L" disabled={isBusy || typed.trim() === ''}>
                  {text('storekeeper.tags.submit')}
                </Button>
              </Box>
            </Flex>
          </form>
        ) : null}
        <Refusal>{error}</Refusal>
      </Flex>
    </Section>
  );
}
