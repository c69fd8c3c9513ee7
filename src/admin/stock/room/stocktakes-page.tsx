import { useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import type { StocktakeHead } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { ChoiceField, TextField } from '../../kit/form-fields';
import { addressOf } from '../../kit/staff-api';
import { Refusal } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { CategoryField } from './category-field';
import { LocationField } from './location-field';
import { stocktakePath, stockPath } from './stock-paths';

const heads: readonly TextKey[] = [
  'storekeeper.stocktake.name',
  'storekeeper.shelf.location',
  'storekeeper.stocktake.begun',
  'storekeeper.stocktake.state',
];
const scopes = ['location', 'category', 'scanned'] as const;
type Scope = (typeof scopes)[number];

function BeginForm() {
  const text = useText();
  const navigate = useNavigate();
  const { send, isBusy } = useSend();
  const [location, setLocation] = useState('');
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('location');
  const [category, setCategory] = useState('');
  const isReady = location !== '' && name.trim() !== '' && (scope !== 'category' || category !== '');
  const [error, setError] = useState<string | null>(null);
  const begin = async () => {
    const { method, path, body } = addressOf('POST /stocktakes', {
      body: { location, name: name.trim(), scope, ...(scope === 'category' ? { category } : {}) },
    });
    const sent = await send<{ id: string }>(method, path, body);
    if (sent.isDone) void navigate(stocktakePath(sent.answer.id));
    else setError(sent.error);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4} maxWidth="48rem">
        <LocationField label={text('storekeeper.shelf.location')} value={location} onChange={setLocation} />
        <TextField
          label={text('storekeeper.stocktake.name')}
          hint={text('storekeeper.stocktake.name.hint')}
          value={name}
          onChange={(typed) => setName(typed.slice(0, 120))}
        />
        <ChoiceField
          label={text('storekeeper.stocktake.scope')}
          value={scope}
          choices={scopes.map((id) => ({ id, name: text(`storekeeper.stocktake.scope.${id}`) }))}
          onChange={(id) => setScope(scopes.find((one) => one === id) ?? 'location')}
        />
        {scope === 'category' ? <CategoryField value={category} onChange={setCategory} /> : null}
        <Refusal>{error}</Refusal>
        <Box>
          <Button type="submit" disabled={isBusy || !isReady}>
            {text('storekeeper.stocktake.begin')}
          </Button>
        </Box>
      </Flex>
    </form>
  );
}

function StateOf({ stocktake: { closed } }: Readonly<{ stocktake: StocktakeHead }>) {
  const text = useText();
  const moment = useMoment();
  if (closed === null) return <Typography fontWeight="bold">{text('storekeeper.stocktake.open')}</Typography>;
  const key = closed.outcome === 'booked' ? 'storekeeper.stocktake.booked' : 'storekeeper.stocktake.discarded';
  return <Typography>{text(key, { at: moment(closed.at), by: closed.by ?? '–' })}</Typography>;
}

/** The stocktakes of the shop: those people count in first. */
export function StocktakesPage() {
  const text = useText();
  const moment = useMoment();
  const [search] = useSearchParams();
  const page = /^[1-9]\d{0,3}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1;
  const { data, error } = useResource('GET /stocktakes', { query: { page: String(page) } });
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <TextLink tag={Link} to={`/${stockPath}`}>
        {text('storekeeper.shelf.back')}
      </TextLink>
      <Typography variant="beta" tag="h2">
        {text('storekeeper.stocktake.title')}
      </Typography>
      <BeginForm />
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.stocktake.loading')}</Loader> : null}
      {data && data.stocktakes.length > 0 ? (
        <DataTable heads={heads.map((head) => text(head))} rowCount={data.stocktakes.length}>
          {data.stocktakes.map((stocktake) => (
            <Tr key={stocktake.id}>
              <Td>
                <TextLink tag={Link} to={stocktakePath(stocktake.id)}>
                  {stocktake.name}
                </TextLink>
              </Td>
              <Td>
                <Typography>{stocktake.location.name}</Typography>
              </Td>
              <Td>
                <Typography>{[moment(stocktake.begun.at), stocktake.begun.by].filter(Boolean).join(', ')}</Typography>
              </Td>
              <Td>
                <StateOf stocktake={stocktake} />
              </Td>
            </Tr>
          ))}
        </DataTable>
      ) : null}
      {data?.more ? (
        <TextLink tag={Link} to={{ search: `?page=${page + 1}` }}>
          {text('storekeeper.shelf.older')}
        </TextLink>
      ) : null}
    </Flex>
  );
}
