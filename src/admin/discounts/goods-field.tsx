import { useState } from 'react';
import { Box, Button, Flex, Tag, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { FoundGoods } from '../kit/admin-types';
import { TextField } from '../kit/form-fields';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import type { Targets } from './draft';
import { useLanguage } from './use-language';

const lists = { product: 'products', variant: 'variants', category: 'categories', brand: 'brands' } as const satisfies Record<
  string,
  keyof Targets
>;
type Sort = keyof typeof lists;
const sortWords: Readonly<Record<Sort, TextKey>> = {
  category: 'storekeeper.discounts.category',
  brand: 'storekeeper.discounts.brand',
  product: 'storekeeper.discounts.product',
  variant: 'storekeeper.discounts.variant',
};
const isSort = (kind: string): kind is Sort => Object.hasOwn(lists, kind);

/** What everything that is named is called; what is found is told to it. */
export type Called = Readonly<{ nameOf: (id: string) => string | undefined; tell: (found: FoundGoods) => void }>;

function Found({ q, isChosen, onAdd }: Readonly<{ q: string; isChosen: (id: string) => boolean; onAdd: (found: FoundGoods) => void }>) {
  const text = useText();
  const language = useLanguage();
  const { data, error } = useResource('GET /discount-goods', q.length < 2 ? null : { query: { q, language } });
  if (error) return <Refusal>{error}</Refusal>;
  if (!data) return null;
  if (data.length === 0) return <Typography role="status">{text('storekeeper.discounts.noGoods')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {data.map((found) => (
        <Flex key={found.id} tag="li" justifyContent="space-between" gap={3}>
          <Typography style={{ overflowWrap: 'anywhere' }}>
            {found.name} <Typography textColor="neutral600">{isSort(found.kind) ? text(sortWords[found.kind]) : ''}</Typography>
          </Typography>
          <Button
            size="S"
            variant="secondary"
            disabled={isChosen(found.id)}
            aria-label={text('storekeeper.discounts.addNamed', { name: found.name })}
            onClick={() => onAdd(found)}
          >
            {text('storekeeper.discounts.add')}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}

type Props = Called &
  Readonly<{
    label: string;
    hint?: string | undefined;
    value: Targets;
    /** Of one sort only, and one at most. */
    only?: Sort;
    disabled: boolean;
    onChange: (value: Targets) => void;
  }>;

/** Goods, found by name or SKU as they are typed. */
export function GoodsField({ label, hint, value, only, disabled, onChange, nameOf, tell }: Props) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const chosen = (Object.keys(sortWords) as Sort[]).flatMap((sort) => value[lists[sort]].map((id) => ({ sort, id })));
  const add = (found: FoundGoods) => {
    if (!isSort(found.kind) || (only && found.kind !== only)) return;
    tell(found);
    const list = lists[found.kind];
    onChange({ ...value, [list]: only ? [found.id] : [...value[list], found.id] });
  };
  const remove = (sort: Sort, id: string) => onChange({ ...value, [lists[sort]]: value[lists[sort]].filter((one) => one !== id) });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {chosen.length === 0 ? null : (
        <Flex wrap="wrap" gap={2}>
          {chosen.map(({ sort, id }) => {
            const name = nameOf(id) ?? text('storekeeper.discounts.deleted');
            return (
              <Tag
                key={id}
                icon={<Cross aria-hidden />}
                label={text('storekeeper.discounts.remove', { name })}
                disabled={disabled}
                onClick={() => remove(sort, id)}
              >
                {`${text(sortWords[sort])}: ${name}`}
              </Tag>
            );
          })}
        </Flex>
      )}
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
            <TextField
              disabled={disabled}
              label={label}
              {...(hint ? { hint } : {})}
              value={typed}
              onChange={(next) => setTyped(next.slice(0, 100))}
            />
          </Box>
          <Button type="submit" variant="secondary" size="L" disabled={disabled || typed.trim().length < 2}>
            {text('storekeeper.discounts.find')}
          </Button>
        </Flex>
      </form>
      <Found q={sought} isChosen={(id) => chosen.some((one) => one.id === id)} onAdd={add} />
    </Flex>
  );
}
