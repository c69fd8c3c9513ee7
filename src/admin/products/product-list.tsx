import { Button, Flex, Link as TextLink, LinkButton, Loader, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import { ListSearch, ListViews } from '../kit/list-controls';
import { newProductPath } from '../kit/product-paths';
import { Refusal } from '../kit/summary-parts';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { ChooseOne, ChosenBar } from './bulk/chosen-bar';
import { withSearch, type Selection } from './bulk/selection';
import { FoundCards } from './found-cards';
import { FoundTable } from './found-table';
import { readProductQuery, writeProductQuery, type ProductQuery } from './product-query';
import { viewWords } from './product-words';

export type ChosenProps = Readonly<{ selection: Selection; choose: (selection: Selection) => void }>;

/** The products of a view, and those something is found in, the newest first, to be opened or ticked. */
export function ProductList({ selection, choose }: ChosenProps) {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const query = readProductQuery(search);
  const { data, error, load } = useResource('GET /product-search', { query: writeProductQuery(query) });
  const Found = useIsMobile() ? FoundCards : FoundTable;
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeProductQuery({ ...query, cursor }))}` });
  const look = (next: ProductQuery) => {
    choose(withSearch(selection, next));
    setSearch(writeProductQuery(next));
  };
  const isEverything = query.view === 'all' && query.q === '';
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" wrap="wrap" gap={3}>
        <ListViews label={text('storekeeper.products.views')} words={viewWords} query={query} onChange={look} />
        <LinkButton tag={Link} to={newProductPath} startIcon={<Plus />}>
          {text('storekeeper.products.new')}
        </LinkButton>
      </Flex>
      <ListSearch
        label={text('storekeeper.products.search')}
        find={text('storekeeper.products.find')}
        clear={text('storekeeper.products.clear')}
        key={query.q}
        query={query}
        onChange={look}
      />
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
      {data && data.products.length > 0 ? (
        <>
          <ChosenBar
            {...{ query, selection, choose, products: data.products }}
            hasOthers={data.nextCursor !== null || query.cursor !== null}
          />
          <Found products={data.products} tickOf={(product) => <ChooseOne {...{ product, selection, choose }} />} />
        </>
      ) : null}
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
