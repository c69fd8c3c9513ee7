import { Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import { ListSearch, ListViews } from '../kit/list-controls';
import { ordersPath } from '../kit/order-paths';
import { SavedViews } from '../kit/saved-views';
import { Refusal } from '../kit/summary-parts';
import { useMayReadOrders } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { CustomerFilters } from './customer-filters';
import { askedOf, readCustomerQuery, writeCustomerQuery, type CustomerQuery } from './customer-query';
import { viewWords } from './customer-words';
import { FoundCards, FoundTable } from './found-customers';

/** Who only ordered as a guest has no account: the way to their orders. */
function NobodyFound({ q }: Readonly<{ q: string }>) {
  const text = useText();
  const mayReadOrders = useMayReadOrders();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography role="status">{text('storekeeper.customers.noneFound')}</Typography>
      {q !== '' && mayReadOrders ? (
        <TextLink tag={Link} to={`/${ordersPath}?${new URLSearchParams({ q })}`}>
          {text('storekeeper.customers.amongOrders', { q })}
        </TextLink>
      ) : null}
    </Flex>
  );
}

/** The customers of a view, and those something is found in. */
export function CustomerList() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const query = readCustomerQuery(search);
  const { data, error, load } = useResource('GET /customers', { query: askedOf(query) });
  const Found = useIsMobile() ? FoundCards : FoundTable;
  const change = (next: CustomerQuery) => setSearch(writeCustomerQuery(next));
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeCustomerQuery({ ...query, cursor }))}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <ListViews label={text('storekeeper.customers.views')} words={viewWords} query={query} onChange={change} />
      <ListSearch
        label={text('storekeeper.customers.search')}
        find={text('storekeeper.customers.find')}
        clear={text('storekeeper.customers.clear')}
        key={query.q}
        query={query}
        onChange={change}
      />
      <CustomerFilters query={query} onChange={change} />
      <SavedViews place="customers" search={`${new URLSearchParams(writeCustomerQuery({ ...query, cursor: null }))}`} />
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.customers.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.customers.loading')}</Loader> : null}
      {data?.customers.length === 0 ? <NobodyFound q={query.q} /> : null}
      {data && data.customers.length > 0 ? <Found customers={data.customers} /> : null}
      <Flex gap={4}>
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.customers.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.customers.more')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
