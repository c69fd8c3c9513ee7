import { Box, Flex } from '@strapi/design-system';
import type { CustomerSort } from '../../domain/customers/customer-views';
import { ChoiceField } from '../kit/form-fields';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import type { CustomerQuery } from './customer-query';
import { orderedChoices, sortWords, type OrderedChoice } from './customer-words';

type Props = Readonly<{ query: CustomerQuery; onChange: (query: CustomerQuery) => void }>;

// A choice without a value cannot be chosen.
const any = 'any';

/** By group, tag and when they ordered last, and in which order. */
export function CustomerFilters({ query, onChange }: Props) {
  const text = useText();
  const { data } = useResource('GET /customer-choices', {});
  const all = { id: any, name: text('storekeeper.customers.any') };
  const change = (part: Partial<CustomerQuery>) => onChange({ ...query, ...part, cursor: null });
  const chosen = (id: string) => (id === any ? '' : id);
  // What the address asks for stands there too where nobody has it any more.
  const tags = [...new Set([...(data?.tags ?? []), ...(query.tag === '' ? [] : [query.tag])])];
  const currencies = data?.currencies ?? [];
  const fields = [
    <ChoiceField
      key="group"
      label={text('storekeeper.customers.group')}
      value={query.group || any}
      choices={[all, ...(data?.groups ?? [])]}
      onChange={(id) => change({ group: chosen(id) })}
    />,
    <ChoiceField
      key="tag"
      label={text('storekeeper.customers.tag')}
      value={query.tag || any}
      choices={[all, ...tags.map((tag) => ({ id: tag, name: tag }))]}
      onChange={(id) => change({ tag: chosen(id) })}
    />,
    <ChoiceField
      key="ordered"
      label={text('storekeeper.customers.ordered')}
      value={query.ordered || any}
      choices={[all, ...Object.entries(orderedChoices).map(([id, { word }]) => ({ id, name: text(word) }))]}
      onChange={(id) => change({ ordered: chosen(id) as OrderedChoice | '' })}
    />,
    <ChoiceField
      key="sort"
      label={text('storekeeper.customers.sort')}
      // Who is asked for by their last order is listed by it.
      value={query.ordered !== '' && query.sort === 'newest' ? 'last_order' : query.sort}
      choices={Object.entries(sortWords).map(([id, word]) => ({ id, name: text(word) }))}
      onChange={(id) => change({ sort: id as CustomerSort })}
    />,
    ...(query.sort !== 'spent' || currencies.length < 2
      ? []
      : [
          <ChoiceField
            key="currency"
            label={text('storekeeper.customers.currency')}
            value={query.currency || currencies[0]}
            choices={currencies.map((id) => ({ id, name: id }))}
            onChange={(currency) => change({ currency })}
          />,
        ]),
  ];
  return (
    <Flex wrap="wrap" gap={4} alignItems="flex-end">
      {fields.map((field) => (
        <Box key={field.key} width={{ initial: '100%', small: '20rem' }}>
          {field}
        </Box>
      ))}
    </Flex>
  );
}
