import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { TextField } from '../kit/form-fields';
import { PickedList } from '../kit/pick-field';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import type { FoundGoods, Names } from './use-names';

const kindWords: Readonly<Record<FoundGoods['kind'], TextKey>> = {
  product: 'storekeeper.campaigns.kind.product',
  category: 'storekeeper.campaigns.kind.category',
  brand: 'storekeeper.campaigns.kind.brand',
};

type Props = Names &
  Readonly<{
    label: string;
    kinds?: readonly FoundGoods['kind'][];
    chosen: readonly string[];
    disabled: boolean;
    error?: string | undefined;
    onAdd: (found: FoundGoods) => void;
    onRemove: (id: string) => void;
  }>;

/** Goods, found by a part of their name, each to be taken out again. */
export function GoodsField({
  label,
  kinds = ['product', 'category', 'brand'],
  chosen,
  disabled,
  error,
  onAdd,
  onRemove,
  nameOf,
  tell,
}: Props) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const found = useResource('GET /campaign-goods', sought.length < 2 ? null : { query: { q: sought } });
  const offered = found.data?.filter(({ kind }) => kinds.includes(kind)) ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <PickedList
        label={label}
        picked={chosen.map((id) => ({ id, name: nameOf(id) ?? text('storekeeper.campaigns.deleted') }))}
        onRemove={(id) => (disabled ? undefined : onRemove(id))}
      />
      <form
        role="search"
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          setSought(typed.trim());
        }}
      >
        <Flex alignItems="flex-end" wrap="wrap" gap={2}>
          <Box flex="1 1 20rem">
            <TextField label={label} error={error} disabled={disabled} value={typed} onChange={(next) => setTyped(next.slice(0, 100))} />
          </Box>
          <Button type="submit" variant="secondary" size="L" disabled={disabled || typed.trim().length < 2}>
            {text('storekeeper.campaigns.find')}
          </Button>
        </Flex>
      </form>
      <Refusal>{found.error}</Refusal>
      {offered?.length === 0 ? <Typography role="status">{text('storekeeper.campaigns.noGoods')}</Typography> : null}
      {offered && offered.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {offered.map((entry) => (
            <Flex key={entry.id} tag="li" justifyContent="space-between" gap={3}>
              <Typography style={{ overflowWrap: 'anywhere' }}>
                {entry.name} <Typography textColor="neutral600">{text(kindWords[entry.kind])}</Typography>
              </Typography>
              <Button
                size="S"
                variant="secondary"
                disabled={chosen.includes(entry.id)}
                aria-label={text('storekeeper.campaigns.addNamed', { name: entry.name })}
                onClick={() => {
                  tell(entry);
                  onAdd(entry);
                }}
              >
                {text('storekeeper.campaigns.add')}
              </Button>
            </Flex>
          ))}
        </Flex>
      ) : null}
    </Flex>
  );
}
