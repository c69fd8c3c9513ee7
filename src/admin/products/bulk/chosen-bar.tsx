import { useState } from 'react';
import { Box, Button, Checkbox, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { FoundProduct } from '../../kit/admin-types';
import { bulkPath, newBulkPath } from '../../kit/product-paths';
import { addressOf, type Answer } from '../../kit/staff-api';
import { Refusal } from '../../kit/summary-parts';
import { useFailure } from '../../kit/use-failure';
import { useText } from '../../kit/use-text';
import type { ProductQuery } from '../product-query';
import { chosenCount, isChosen, nothingChosen, tick, type Selection } from './selection';

type Props = Readonly<{
  query: ProductQuery;
  products: readonly FoundProduct[];
  /** Whether there are more than these. */
  hasOthers: boolean;
  selection: Selection;
  choose: (selection: Selection) => void;
}>;

/** What was ticked so far, all there is to tick, and the way to change it. */
export function ChosenBar({ query: { view, q }, products, hasOthers, selection, choose }: Props) {
  const text = useText();
  const { get } = useFetchClient();
  const sentenceOf = useFailure();
  const [error, setError] = useState<string | null>(null);
  const ids = products.map(({ id }) => id);
  const count = chosenCount(selection);
  const chooseAll = async () => {
    try {
      const { path } = addressOf('GET /product-count', { query: { view, q } });
      const found = (await get<{ data: Answer<'GET /product-count'> }>(path)).data.data;
      setError(found.more ? text('storekeeper.bulk.tooMany', { most: found.count }) : null);
      if (!found.more) choose({ all: { view, q, ...found }, ids: new Set() });
    } catch (failure) {
      setError(sentenceOf(failure));
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex wrap="wrap" alignItems="center" gap={3}>
        <Checkbox checked={ids.every((id) => isChosen(selection, id))} onCheckedChange={(on) => choose(tick(selection, ids, on === true))}>
          {text('storekeeper.bulk.choosePage')}
        </Checkbox>
        {count === 0 ? null : (
          <>
            <Typography role="status" fontWeight="bold">
              {text('storekeeper.bulk.chosen', { count })}
            </Typography>
            <LinkButton tag={Link} to={newBulkPath} size="S">
              {text('storekeeper.bulk.change')}
            </LinkButton>
            {hasOthers && selection.all === null ? (
              <Button variant="tertiary" onClick={() => void chooseAll()}>
                {text('storekeeper.bulk.chooseAll')}
              </Button>
            ) : null}
            <Button variant="tertiary" onClick={() => choose(nothingChosen)}>
              {text('storekeeper.bulk.clear')}
            </Button>
          </>
        )}
        <Box marginLeft="auto">
          <LinkButton tag={Link} to={bulkPath} variant="tertiary" size="S">
            {text('storekeeper.bulk.history')}
          </LinkButton>
        </Box>
      </Flex>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

/** The tick of one product. */
export function ChooseOne({ product, selection, choose }: Pick<Props, 'selection' | 'choose'> & Readonly<{ product: FoundProduct }>) {
  const text = useText();
  const name = product.name.trim() === '' ? text('storekeeper.products.unnamed') : product.name;
  return (
    <Checkbox
      aria-label={text('storekeeper.bulk.choose', { name })}
      checked={isChosen(selection, product.id)}
      onCheckedChange={(on) => choose(tick(selection, [product.id], on === true))}
    />
  );
}
