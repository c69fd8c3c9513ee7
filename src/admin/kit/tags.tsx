import { useState } from 'react';
import { Box, Button, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { SuggestionField, TextField } from './form-fields';
import { Refusal, Section } from './summary-parts';
import type { Outcome } from './use-act';
import { useText } from './use-text';

// As the server says (domain/orders/order-tags.ts).
const longestTag = 40;

export type TagChange = Readonly<{ add?: string[]; remove?: string[] }>;

type Props = Readonly<{
  tags: readonly string[];
  /** Those in use elsewhere, to be offered. */
  suggestions?: readonly string[];
  hint: string;
  mayChange: boolean;
  isBusy: boolean;
  change: (change: TagChange) => Promise<Outcome>;
}>;

/** Words something is marked with, to find it among others. */
export function Tags({ tags, suggestions, hint, mayChange, isBusy, change }: Props) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = async (body: TagChange) => {
    const outcome = await change(body);
    setError(outcome.error);
    if (outcome.done) setTyped('');
  };
  if (!mayChange && tags.length === 0) return null;
  const field = {
    ...{ label: text('storekeeper.tags.new'), hint, value: typed },
    onChange: (value: string) => setTyped(value.slice(0, longestTag)),
  };
  return (
    <Section title={text('storekeeper.tags.title')}>
      <Flex direction="column" alignItems="stretch" gap={3} width="100%">
        {tags.length > 0 ? (
          <Flex wrap="wrap" gap={2}>
            {tags.map((tag) => (
              <Tag
                key={tag}
                icon={<Cross aria-hidden />}
                label={text('storekeeper.tags.remove', { tag })}
                disabled={!mayChange || isBusy}
                onClick={() => void send({ remove: [tag] })}
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
              if (typed.trim() !== '') void send({ add: [typed.trim()] });
            }}
          >
            <Flex alignItems="flex-start" gap={2}>
              <Box flex="1">
                {suggestions === undefined ? (
                  <TextField {...field} />
                ) : (
                  <SuggestionField {...field} suggestions={suggestions.filter((tag) => !tags.includes(tag))} />
                )}
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
