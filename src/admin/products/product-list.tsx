import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import type { ProductView } from '../../domain/catalogue/product-views';
import { TextField } from '../kit/form-fields';
import { newProductPath } from '../kit/product-paths';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { FoundCards } from './found-cards';
import { FoundTable } from './found-table';
import { readProductQuery, writeProductQuery, type ProductQuery } from './product-query';
import { viewWords } from './product-words';

type Change = (query: ProductQuery) => void;

function Views({ query, onChange }: Readonly<{ query: ProductQuery; onChange: Change }>) {
  const text = useText();
  return (
    <Flex tag="nav" aria-label={text('storekeeper.products.views')} wrap="wrap" gap={2}>
      {(Object.keys(viewWords) as ProductView[]).map((view) => (
        <Button
          key={view}
          variant={view === query.view ? 'secondary' : 'tertiary'}
          aria-current={view === query.view ? 'page' : undefined}
          onClick={() => onChange({ ...query, view, cursor: null })}
        >
          {text(viewWords[view])}
        </Button>
      ))}
    </Flex>
  );
}

function SearchForm({ query, onChange }: Readonly<{ query: ProductQuery; onChange: Change }>) {
  const text = useText();
  const [typed, setTyped] = useState(query.q);
  const search = (q: string) => onChange({ ...query, q: q.trim().slice(0, 100), cursor: null });
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        search(typed);
      }}
    >
      <Flex alignItems="flex-end" wrap="wrap" gap={2}>
        <Box width={{ initial: '100%', medium: '42rem' }}>
          <TextField label={text('storekeeper.products.search')} value={typed} onChange={setTyped} />
        </Box>
        <Button type="submit" variant="secondary" size="L">
          {text('storekeeper.products.find')}
        </Button>
        {query.q === '' ? null : (
          <Button
            variant="tertiary"
            size="L"
            onClick={() => {
              setTyped('');
              search('');
            }}
          >
            {text('storekeeper.products.clear')}
          </Button>
        )}
      </Flex>
    </form>
  );
}

/** The products of a view, and those something is found in, the newest first. */
export function ProductList() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const query = readProductQuery(search);
  const { data, error, load } = useResource('GET /product-search', { query: writeProductQuery(query) });
  const Found = useIsMobile() ? FoundCards : FoundTable;
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeProductQuery({ ...query, cursor }))}` });
  const isEverything = query.view === 'all' && query.q === '';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" wrap="wrap" gap={3}>
        <Views query={query} onChange={(next) => setSearch(writeProductQuery(next))} />
        <LinkButton tag={Link} to={newProductPath} startIcon={<Plus />}>
          {text('storekeeper.products.new')}
        </LinkButton>
      </Flex>
      <SearchForm key={query.q} query={query} onChange={(next) => setSearch(writeProductQuery(next))} />
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.products.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.products.loading')}</Loader> : null}
      {data?.products.length === 0 ? (
        <Typography role="status">{text(isEverything ? 'storekeeper.products.none' : 'storekeeper.products.noneFound')}</Typography>
      ) : null}
      {data && data.products.length > 0 ? <Found products={data.products} /> : null}
      <Flex gap={4}>
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.products.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.products.older')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
