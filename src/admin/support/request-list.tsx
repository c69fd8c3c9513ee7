import { Box, Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import { ListSearch, ListViews } from '../kit/list-controls';
import { SavedViews } from '../kit/saved-views';
import { Refusal } from '../kit/summary-parts';
import { supportPath } from '../kit/support-paths';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { FoundCards, FoundTable } from './found-requests';
import { readRequestQuery, writeRequestQuery, type RequestQuery } from './request-query';
import { viewWords } from './support-words';

// As many as the shop counts (src/shop/support/desk/find-requests.ts).
const mostCounted = 1_000;

/** The requests of a view, and those something is found in. */
export function RequestList() {
  const text = useText();
  const { formatNumber } = useIntl();
  const [search, setSearch] = useSearchParams();
  const query = readRequestQuery(search);
  const { data, error, load } = useResource('GET /support-requests', { query: writeRequestQuery(query) });
  const Found = useIsMobile() ? FoundCards : FoundTable;
  const change = (next: RequestQuery) => setSearch(writeRequestQuery(next));
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeRequestQuery({ ...query, cursor }))}` });
  const told = (count: number) => (count > mostCounted ? `${formatNumber(mostCounted)}+` : formatNumber(count));
  const counts = Object.fromEntries(Object.entries(data?.counts ?? {}).map(([view, count]) => [view, told(count)]));
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <ListViews label={text('storekeeper.support.views')} words={viewWords} counts={counts} query={query} onChange={change} />
      <ListSearch
        label={text('storekeeper.support.search')}
        find={text('storekeeper.support.find')}
        clear={text('storekeeper.support.clear')}
        key={query.q}
        query={query}
        onChange={change}
      />
      {query.customer === '' ? null : (
        <Flex gap={3} wrap="wrap">
          <Typography>{text('storekeeper.support.ofOne')}</Typography>
          <Button variant="tertiary" onClick={() => change({ ...query, customer: '', cursor: null })}>
            {text('storekeeper.support.ofAll')}
          </Button>
        </Flex>
      )}
      <SavedViews place="support" search={`${new URLSearchParams(writeRequestQuery({ ...query, cursor: null }))}`} />
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.support.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.support.loading')}</Loader> : null}
      {data?.requests.length === 0 ? <Typography role="status">{text(noneOf(query))}</Typography> : null}
      {data && data.requests.length > 0 ? <Found requests={data.requests} /> : null}
      <Flex gap={4} wrap="wrap">
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.support.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.support.more')}
          </TextLink>
        ) : null}
      </Flex>
      <Box>
        <TextLink tag={Link} to={`/${supportPath}/answers`}>
          {text('storekeeper.support.prepared')}
        </TextLink>
      </Box>
    </Flex>
  );
}

function noneOf({ view, q }: RequestQuery) {
  if (q !== '') return 'storekeeper.support.noneFound';
  return view === 'open' || view === 'unassigned' ? 'storekeeper.support.noneWaits' : 'storekeeper.support.none';
}
