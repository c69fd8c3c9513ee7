import { Box, Button, Flex, Link as TextLink, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link, useSearchParams } from 'react-router-dom';
import { newDiscountPath } from '../kit/discount-paths';
import { ChoiceField } from '../kit/form-fields';
import { ListSearch, ListViews } from '../kit/list-controls';
import { Refusal } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { readDiscountQuery, writeDiscountQuery, type DiscountQuery } from './discount-query';
import { givenWords, viewWords } from './discount-words';
import { FoundDiscounts } from './found-discounts';
import { useLanguage } from './use-language';

// A choice without a value cannot be chosen.
const any = 'any';

/** The discounts of a view, and those something is found in. */
export function DiscountList() {
  const text = useText();
  const language = useLanguage();
  const mayEdit = useMay('api::discounts.edit');
  const [search, setSearch] = useSearchParams();
  const query = readDiscountQuery(search);
  const { data, error, load } = useResource('GET /discounts', { query: { ...writeDiscountQuery(query), language } });
  const change = (next: DiscountQuery) => setSearch(writeDiscountQuery(next));
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeDiscountQuery({ ...query, cursor }))}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" wrap="wrap" gap={3}>
        <ListViews label={text('storekeeper.discounts.views')} words={viewWords} query={query} onChange={change} />
        {mayEdit ? (
          <LinkButton tag={Link} to={newDiscountPath} startIcon={<Plus />}>
            {text('storekeeper.discounts.new')}
          </LinkButton>
        ) : null}
      </Flex>
      <Flex alignItems="flex-end" wrap="wrap" gap={4}>
        <ListSearch
          label={text('storekeeper.discounts.search')}
          find={text('storekeeper.discounts.find')}
          clear={text('storekeeper.discounts.clear')}
          key={query.q}
          width="36rem"
          query={query}
          onChange={change}
        />
        <Box width={{ initial: '100%', small: '20rem' }}>
          <ChoiceField
            label={text('storekeeper.discounts.given')}
            value={query.method || any}
            choices={[
              { id: any, name: text('storekeeper.discounts.any') },
              ...Object.entries(givenWords).map(([id, word]) => ({ id, name: text(word) })),
            ]}
            onChange={(id) => change({ ...query, method: id === any ? '' : (id as DiscountQuery['method']), cursor: null })}
          />
        </Box>
      </Flex>
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.discounts.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.discounts.loading')}</Loader> : null}
      {data?.discounts.length === 0 ? <Typography role="status">{text('storekeeper.discounts.noneFound')}</Typography> : null}
      {data && data.discounts.length > 0 ? <FoundDiscounts discounts={data.discounts} /> : null}
      <Flex gap={4}>
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.discounts.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.discounts.more')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
