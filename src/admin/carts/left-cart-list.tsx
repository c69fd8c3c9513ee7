import { Box, Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import type { LeftCart } from '../kit/admin-types';
import { channelWords } from '../kit/channel-words';
import { DataTable } from '../kit/data-table';
import { ChoiceField } from '../kit/form-fields';
import { moneyText } from '../kit/money-text';
import { Aside, Refusal } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import type { TextKey } from '../texts';
import { ContentsOf, OwnerOf } from './left-cart-parts';
import { readLeftCartQuery, writeLeftCartQuery, type LeftCartQuery } from './left-cart-query';

type Found = Readonly<{ carts: readonly LeftCart[] }>;

const heads: readonly TextKey[] = [
  'storekeeper.leftCarts.contents',
  'storekeeper.leftCarts.total',
  'storekeeper.leftCarts.who',
  'storekeeper.leftCarts.changed',
  'storekeeper.leftCarts.where',
];

function useWhere(): (cart: LeftCart) => string {
  const text = useText();
  const { locale } = useIntl();
  return ({ channel, country }) =>
    [labelFor(text)(channelWords, channel), new Intl.DisplayNames([locale], { type: 'region' }).of(country)].join(', ');
}

function FoundTable({ carts }: Found) {
  const text = useText();
  const moment = useMoment();
  const where = useWhere();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={carts.length}>
      {carts.map((cart) => (
        <Tr key={cart.id}>
          <Td>
            <Box paddingTop={2} paddingBottom={2}>
              <ContentsOf cart={cart} />
            </Box>
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{moneyText(cart.total)}</Typography>
          </Td>
          <Td>
            <OwnerOf owner={cart} />
          </Td>
          <Td>
            <Typography>{moment(cart.lastChangedAt)}</Typography>
          </Td>
          <Td>
            <Typography>{where(cart)}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The same on a narrow screen. */
function FoundCards({ carts }: Found) {
  const moment = useMoment();
  const where = useWhere();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {carts.map((cart) => (
        <Box key={cart.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
              <ContentsOf cart={cart} />
              <Typography fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
                {moneyText(cart.total)}
              </Typography>
            </Flex>
            <OwnerOf owner={cart} />
            <Aside>{`${moment(cart.lastChangedAt)} · ${where(cart)}`}</Aside>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

function Filters({ query, onChange }: Readonly<{ query: LeftCartQuery; onChange: (query: LeftCartQuery) => void }>) {
  const text = useText();
  // A choice without a value cannot be chosen.
  const asSet = 'settings';
  return (
    <Flex wrap="wrap" gap={4} alignItems="flex-end">
      <Box width={{ initial: '100%', small: '28rem' }}>
        <ChoiceField
          label={text('storekeeper.leftCarts.since')}
          value={query.hours || asSet}
          choices={[
            { id: asSet, name: text('storekeeper.leftCarts.asSet') },
            { id: '1', name: text('storekeeper.leftCarts.hour') },
            { id: '24', name: text('storekeeper.leftCarts.day') },
            { id: '72', name: text('storekeeper.leftCarts.threeDays') },
          ]}
          onChange={(id) => onChange({ ...query, hours: id === asSet ? '' : (id as LeftCartQuery['hours']), cursor: null })}
        />
      </Box>
      <Box width={{ initial: '100%', small: '24rem' }}>
        <ChoiceField
          label={text('storekeeper.leftCarts.who')}
          value={query.who}
          choices={[
            { id: 'all', name: text('storekeeper.leftCarts.everybody') },
            { id: 'known', name: text('storekeeper.leftCarts.known') },
          ]}
          onChange={(id) => onChange({ ...query, who: id as LeftCartQuery['who'], cursor: null })}
        />
      </Box>
    </Flex>
  );
}

/** Carts with something in them that nobody touched for a while, the last touched first. */
export function LeftCartList() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const query = readLeftCartQuery(search);
  const { data, error, load } = useResource('GET /left-carts', { query: writeLeftCartQuery(query) });
  const Shown = useIsMobile() ? FoundCards : FoundTable;
  const linkTo = (cursor: string | null) => ({ search: `${new URLSearchParams(writeLeftCartQuery({ ...query, cursor }))}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Filters query={query} onChange={(next) => setSearch(writeLeftCartQuery(next))} />
      {error ? (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Refusal>{error}</Refusal>
          <Button variant="tertiary" onClick={() => void load()}>
            {text('storekeeper.leftCarts.again')}
          </Button>
        </Flex>
      ) : null}
      {data === null && error === null ? <Loader>{text('storekeeper.cart.loading')}</Loader> : null}
      {data?.carts.length === 0 ? <Typography role="status">{text('storekeeper.leftCarts.none')}</Typography> : null}
      {data && data.carts.length > 0 ? <Shown carts={data.carts} /> : null}
      <Flex gap={4}>
        {query.cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.leftCarts.first')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.leftCarts.more')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
