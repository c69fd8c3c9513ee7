import { useState } from 'react';
import { Box, Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { SuggestionField } from '../kit/form-fields';
import { Refusal, Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { CustomerDesk } from './use-customer';

// As the server says (domain/orders/order-tags.ts).
const longestTag = 40;

/** Words a customer is marked with, to find them among others; those in use are offered. */
export function TagsCard({ customer, act, isBusy }: CustomerDesk) {
  const text = useText();
  const mayChange = useMay('api::customers.edit');
  const { data } = useResource('GET /customer-choices', mayChange ? {} : null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const change = async (body: Readonly<{ add?: string[]; remove?: string[] }>) => {
    const outcome = await act('POST /customers/:id/tags', { params: { id: customer.id }, body }, () => text('storekeeper.tags.done'));
    setError(outcome.error);
    if (outcome.done) setTyped('');
  };
  if (!mayChange && customer.tags.length === 0) return null;
  return (
    <Section title={text('storekeeper.tags.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {customer.tags.length > 0 ? (
          <Flex wrap="wrap" gap={2}>
            {customer.tags.map((tag) => (
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
                <SuggestionField
                  label={text('storekeeper.tags.new')}
                  hint={text('storekeeper.customers.tagHint')}
                  value={typed}
                  suggestions={(data?.tags ?? []).filter((tag) => !customer.tags.includes(tag))}
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
