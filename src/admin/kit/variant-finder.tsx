import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { TextField } from './form-fields';
import type { Answer } from './staff-api';
import { Aside, Refusal } from './summary-parts';
import { useResource } from './use-resource';
import { useText } from './use-text';

export type FoundVariant = Answer<'GET /variant-search'>[number];
type Adding = Readonly<{ isBusy: boolean; onAdd: (variant: FoundVariant) => void }>;

export const nameOfVariant = ({ product, name }: FoundVariant): string => [product, name].filter(Boolean).join(', ');

function Found({ sought, isBusy, onAdd }: Adding & Readonly<{ sought: string }>) {
  const text = useText();
  const { data, error } = useResource('GET /variant-search', sought.length < 2 ? null : { query: { q: sought } });
  if (error) return <Refusal>{error}</Refusal>;
  if (!data) return null;
  if (data.length === 0) return <Typography role="status">{text('storekeeper.phone.noneFound')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {data.map((variant) => (
        <Flex key={variant.id} tag="li" justifyContent="space-between" gap={3}>
          <Flex direction="column" alignItems="flex-start" minWidth={0}>
            <Typography style={{ overflowWrap: 'anywhere' }}>{nameOfVariant(variant)}</Typography>
            <Aside>
              {[variant.sku, variant.available === null ? null : text('storekeeper.phone.left', { count: variant.available })]
                .filter(Boolean)
                .join(' · ')}
            </Aside>
          </Flex>
          <Button
            variant="secondary"
            disabled={isBusy}
            aria-label={text('storekeeper.phone.addNamed', { name: nameOfVariant(variant) })}
            onClick={() => onAdd(variant)}
          >
            {text('storekeeper.phone.add')}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}

/** What is for sale: found by SKU, barcode or name, and put in with one click. */
export function VariantFinder(adding: Adding) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  return (
    <>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setSought(typed.trim());
        }}
      >
        <Flex alignItems="flex-end" wrap="wrap" gap={2}>
          <Box flex="1 1 14rem">
            <TextField label={text('storekeeper.phone.search')} value={typed} onChange={(value) => setTyped(value.slice(0, 100))} />
          </Box>
          <Button type="submit" variant="secondary" size="L" disabled={typed.trim().length < 2}>
            {text('storekeeper.orders.find')}
          </Button>
        </Flex>
      </form>
      <Found {...adding} sought={sought} />
    </>
  );
}
