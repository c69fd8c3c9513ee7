import { Box, Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import type { Movement } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { orderDeskPath } from '../../kit/order-paths';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useMayReadOrders } from '../../kit/use-may';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { LocationField } from './location-field';
import { stockPath } from './stock-paths';
import { actorWords, kindWords, nameOf, signed } from './stock-words';

const headsOf = (withHolds: boolean): readonly TextKey[] => [
  'storekeeper.shelf.when',
  'storekeeper.shelf.what',
  'storekeeper.shelf.location',
  'storekeeper.shelf.change',
  'storekeeper.shelf.after',
  ...(withHolds ? (['storekeeper.shelf.heldChange', 'storekeeper.shelf.promisedChange'] as const) : []),
  'storekeeper.shelf.by',
  'storekeeper.shelf.reason',
];

function ReasonOf({ movement: { reason, order } }: Readonly<{ movement: Movement }>) {
  const text = useText();
  const mayRead = useMayReadOrders();
  const named = order && text('storekeeper.shelf.order', { number: order.number });
  return (
    <Flex direction="column" alignItems="flex-start">
      {order && mayRead ? (
        <TextLink tag={Link} to={orderDeskPath(order.id)}>
          {named}
        </TextLink>
      ) : null}
      {order && !mayRead ? <Typography>{named}</Typography> : null}
      {reason ? <Aside>{reason}</Aside> : null}
    </Flex>
  );
}

function MovementRow({ movement, withHolds }: Readonly<{ movement: Movement; withHolds: boolean }>) {
  const text = useText();
  const moment = useMoment();
  const { at, kind, location, onHand, held, allocated, after, by } = movement;
  const actor = actorWords[by.type];
  const cells = [
    moment(at),
    text(kindWords[kind]),
    location?.name ?? '',
    signed(onHand),
    onHand === 0 ? '' : String(after),
    ...(withHolds ? [signed(held), signed(allocated)] : []),
    by.name ?? (actor ? text(actor) : ''),
  ];
  return (
    <Tr>
      {cells.map((cell, index) => (
        <Td key={index}>
          <Typography>{cell}</Typography>
        </Td>
      ))}
      <Td>
        <ReasonOf movement={movement} />
      </Td>
    </Tr>
  );
}

/** What happened to the pieces of a variant, the newest first. */
export function MovementsPage() {
  const text = useText();
  const { variant = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const location = search.get('location') ?? '';
  const cursor = search.get('cursor');
  // What carts and orders did to it would hide the rest, so it is asked for.
  const view = search.get('view') === 'all' ? 'all' : 'on_shelf';
  const asked = { ...(location === '' ? {} : { location }), ...(view === 'all' ? { view } : {}) };
  const { data, error } = useResource('GET /stock-movements', {
    query: { ...asked, variant, view, ...(cursor === null ? {} : { cursor }) },
  });
  const linkTo = (next: string | null) => ({ search: `${new URLSearchParams({ ...asked, ...(next === null ? {} : { cursor: next }) })}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <TextLink tag={Link} to={`/${stockPath}`}>
        {text('storekeeper.shelf.back')}
      </TextLink>
      {data ? (
        <Flex direction="column" alignItems="flex-start">
          <Typography variant="beta" tag="h2">
            {nameOf(data.variant) || data.variant.sku}
          </Typography>
          <Aside>{data.variant.sku}</Aside>
        </Flex>
      ) : null}
      <Flex alignItems="flex-end" wrap="wrap" gap={3}>
        <Box width={{ initial: '100%', medium: '24rem' }}>
          <LocationField
            label={text('storekeeper.shelf.location')}
            everywhere={text('storekeeper.shelf.allLocations')}
            value={location}
            onChange={(id) => setSearch({ ...(view === 'all' ? { view } : {}), ...(id === '' ? {} : { location: id }) })}
          />
        </Box>
        <Button
          variant="tertiary"
          size="L"
          onClick={() => setSearch({ ...(location === '' ? {} : { location }), ...(view === 'all' ? {} : { view: 'all' }) })}
        >
          {text(view === 'all' ? 'storekeeper.shelf.onShelfOnly' : 'storekeeper.shelf.withHolds')}
        </Button>
      </Flex>
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.shelf.reading')}</Loader> : null}
      {data?.movements.length === 0 ? <Typography role="status">{text('storekeeper.shelf.noMovements')}</Typography> : null}
      {data && data.movements.length > 0 ? (
        <DataTable heads={headsOf(view === 'all').map((head) => text(head))} rowCount={data.movements.length}>
          {data.movements.map((movement) => (
            <MovementRow key={movement.id} movement={movement} withHolds={view === 'all'} />
          ))}
        </DataTable>
      ) : null}
      <Flex gap={4}>
        {cursor === null ? null : (
          <TextLink tag={Link} to={linkTo(null)}>
            {text('storekeeper.shelf.newest')}
          </TextLink>
        )}
        {data?.nextCursor ? (
          <TextLink tag={Link} to={linkTo(data.nextCursor)}>
            {text('storekeeper.shelf.older')}
          </TextLink>
        ) : null}
      </Flex>
    </Flex>
  );
}
