import { Box, Button, Flex, Link as TextLink, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import { ListSearch, ListViews } from '../../kit/list-controls';
import { Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import { LocationField } from './location-field';
import { FoundCards, FoundTable } from './found-stock';
import { receivePath, stocktakesPath, transferPath } from './stock-paths';
import { readStockQuery, writeStockQuery, type StockQuery } from './stock-query';
import { viewWords } from './stock-words';

type Change = (query: StockQuery) => void;

/** What lies at a location, or at all of them: a view of it, and what something is found in, by SKU. */
export function StockList() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const query = readStockQuery(search);
  const { data, error, load } = useResource('GET /stock-search', { query: writeStockQuery(query) });
  const Found = useIsMobile() ? FoundCards : FoundTable;
  const change: Change = (next) => setSearch(writeStockQuery(next));
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeStockQuery({ ...query, cursor }))}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" wrap="wrap" gap={3}>
        <ListViews label={text('storekeeper.shelf.views')} words={viewWords} query={query} onChange={change} />
        <Flex gap={2} wrap="wrap">
          <LinkButton tag={Link} to={receivePath} startIcon={<Plus />}>
            {text('storekeeper.shelf.receive')}
          </LinkButton>
          <LinkButton tag={Link} to={transferPath} variant="secondary">
            {text('storekeeper.shelf.transfer')}
          </LinkButton>
          <LinkButton tag={Link} to={stocktakesPath} variant="secondary">
            {text('storekeeper.stocktake.title')}
          </LinkButton>
        </Flex>
      </Flex>
      <Flex alignItems="flex-end" wrap="wrap" gap={4}>
        <Box width={{ initial: '100%', medium: '24rem' }}>
          <LocationField
            label={text('storekeeper.shelf.location')}
            everywhere={text('storekeeper.shelf.everywhere')}
            value={query.location}
            onChange={(location) => change({ ...query, location, cursor: null })}
          />
        </Box>
        <ListSearch
          width="32rem"
          label={text('storekeeper.shelf.search')}
          find={text('storekeeper.shelf.find')}
          clear={text('storekeeper.shelf.clear')}
          key={query.q}
          query={query}
          onChange={change}
        />
      </Flex>
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.shelf.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.stock.loading')}</Loader> : null}
      {data?.stock.length === 0 ? <Typography role="status">{text('storekeeper.shelf.noneFound')}</Typography> : null}
      {data && data.stock.length > 0 ? <Found stock={data.stock} location={query.location} /> : null}
      <Flex gap={4}>
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.shelf.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.shelf.more')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
