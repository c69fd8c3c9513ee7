import { Button, Flex, Link as TextLink, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import type { FoundOrder } from '../kit/admin-types';
import { ListSearch, ListViews } from '../kit/list-controls';
import { Refusal } from '../kit/summary-parts';
import { newOrderPath } from '../kit/order-paths';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { ChooseAll, useChoice } from './choice';
import { FoundCards } from './found-cards';
import { FoundTable } from './found-table';
import { PackingSlips } from './packing-slips';
import { readOrderQuery, writeOrderQuery } from './order-query';
import { viewWords } from './order-words';

/** What was found, and what is done with several at once. */
function Chosen({ orders }: Readonly<{ orders: readonly FoundOrder[] }>) {
  const choice = useChoice();
  // A table of seven columns leaves the sum off the screen of a telephone.
  const Found = useIsMobile() ? FoundCards : FoundTable;
  return (
    <>
      <Flex wrap="wrap" alignItems="center" gap={4}>
        <ChooseAll orders={orders} choice={choice} />
        {choice.chosen.size > 0 ? <PackingSlips chosen={orders.map(({ id }) => id).filter((id) => choice.chosen.has(id))} /> : null}
      </Flex>
      <Found orders={orders} choice={choice} />
    </>
  );
}

/** The orders of a view, and those something is found in, the newest first. */
export function OrderList() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const query = readOrderQuery(search);
  const { data, error, load } = useResource('GET /order-search', { query: writeOrderQuery(query) });
  const mayMake = useMay('api::orders.handle');
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeOrderQuery({ ...query, cursor }))}` });
  const isEverything = query.view === 'all' && query.q === '';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {mayMake ? (
        <Flex>
          <LinkButton tag={Link} to={newOrderPath()} startIcon={<Plus />}>
            {text('storekeeper.phone.title')}
          </LinkButton>
        </Flex>
      ) : null}
      <ListViews
        label={text('storekeeper.orders.views')}
        words={viewWords}
        query={query}
        onChange={(next) => setSearch(writeOrderQuery(next))}
      />
      <ListSearch
        label={text('storekeeper.orders.search')}
        find={text('storekeeper.orders.find')}
        clear={text('storekeeper.orders.clear')}
        key={query.q}
        query={query}
        onChange={(next) => setSearch(writeOrderQuery(next))}
      />
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.orders.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.orders.loading')}</Loader> : null}
      {data?.orders.length === 0 ? (
        <Typography role="status">{text(isEverything ? 'storekeeper.orders.none' : 'storekeeper.orders.noneFound')}</Typography>
      ) : null}
      {data && data.orders.length > 0 ? <Chosen key={`${search}`} orders={data.orders} /> : null}
      <Flex gap={4}>
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.orders.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.orders.older')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
