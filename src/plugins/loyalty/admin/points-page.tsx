import { useState, type FormEvent } from 'react';
import { Box, Button, Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import { Aside, DataTable, NumberField, Refusal, Stack, TextField, useMay, useMoment, useRead, useSend } from 'storekeeper/kit/admin';
import { en, type Key } from './texts.en';

type Entry = Readonly<{
  points: number;
  reason: 'earned' | 'spent' | 'taken_back' | 'given';
  order: Readonly<{ id: string; number: string | null }> | null;
  note: string | null;
  by: string | null;
  at: string;
}>;
type Customer = Readonly<{ customer: Readonly<{ id: number; email: string }>; points: number; entries: readonly Entry[] }>;

const address = '/storekeeper/loyalty/points';
const orderPath = (id: string) => `/content-manager/collection-types/api::order.order/${id}`;

function useText() {
  const { formatMessage } = useIntl();
  return (key: Key, values?: Record<string, string | number>) => formatMessage({ id: key, defaultMessage: en[key] }, values);
}

const Card = ({ children }: { children: React.ReactNode }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
    {children}
  </Box>
);

function Entries({ entries }: Pick<Customer, 'entries'>) {
  const text = useText();
  const moment = useMoment();
  if (entries.length === 0) return <Typography textColor="neutral600">{text('loyalty.none')}</Typography>;
  // What matters most first, where a telephone shows it.
  const heads: Key[] = ['loyalty.points', 'loyalty.what', 'loyalty.order', 'loyalty.when'];
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={entries.length}>
      {entries.map(({ at, reason, note, by, points, order }, index) => (
        <Tr key={index}>
          <Td>
            <Typography fontWeight="bold">{points > 0 ? `+${points}` : `−${-points}`}</Typography>
          </Td>
          <Td>
            <Stack>
              <Typography>{text(`loyalty.${reason}`)}</Typography>
              <Aside>{[note, by].filter(Boolean).join(' · ')}</Aside>
            </Stack>
          </Td>
          <Td>
            {order && (
              <TextLink tag={Link} to={orderPath(order.id)}>
                {order.number ?? '–'}
              </TextLink>
            )}
          </Td>
          <Td>
            <Typography style={{ whiteSpace: 'nowrap' }}>{moment(at)}</Typography>
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

function GiveForm({ customer, onGiven }: Readonly<{ customer: Customer['customer']; onGiven: (customer: Customer) => void }>) {
  const text = useText();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [points, setPoints] = useState<number | undefined>(undefined);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await send<Customer>('POST', address, { customer: customer.id, points, note });
    setRefused(sent.error);
    if (!sent.isDone) return;
    const { answer } = sent;
    onGiven(answer);
    toggleNotification({ type: 'success', message: text('loyalty.saved', { email: answer.customer.email, count: answer.points }) });
  };
  return (
    <form onSubmit={(event) => void give(event)}>
      <Flex direction="column" alignItems="flex-start" gap={4} maxWidth="48rem">
        <Typography tag="h2" variant="delta">
          {text('loyalty.give')}
        </Typography>
        <NumberField label={text('loyalty.points')} hint={text('loyalty.pointsHint')} required value={points} onChange={setPoints} />
        <TextField label={text('loyalty.note')} hint={text('loyalty.noteHint')} required value={note} onChange={setNote} />
        <Refusal>{refused}</Refusal>
        <Button type="submit" loading={isBusy} disabled={!points || note.trim() === ''}>
          {text('loyalty.save')}
        </Button>
      </Flex>
    </form>
  );
}

/** The points of one customer, what they came from, and the way to give some. Whose it is stands in the address, so that it can be sent on. */
export function PointsPage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const email = search.get('email') ?? '';
  const [typed, setTyped] = useState(email);
  const { data, error, show } = useRead<Customer>(email === '' ? null : `${address}?email=${encodeURIComponent(email)}`);
  // Another form for each time: what was saved is not there to be saved again.
  const [times, setTimes] = useState(0);
  const given = (customer: Customer) => {
    setTimes(times + 1);
    show(customer);
  };
  const mayGive = useMay('api::loyalty.give');
  const find = (event: FormEvent) => {
    event.preventDefault();
    setSearch(typed.trim() === '' ? {} : { email: typed.trim() });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card>
        <form onSubmit={find}>
          <Flex alignItems="flex-end" gap={4} wrap="wrap">
            <Box width={{ initial: '100%', medium: '36rem' }}>
              <TextField label={text('loyalty.email')} value={typed} onChange={setTyped} />
            </Box>
            <Button type="submit" size="L" variant="secondary">
              {text('loyalty.find')}
            </Button>
          </Flex>
        </form>
        <Refusal>{error}</Refusal>
      </Card>
      {data && (
        <Card>
          <Flex direction="column" alignItems="flex-start" gap={4}>
            <Typography tag="h2" variant="delta">
              {data.customer.email}: {text('loyalty.has', { count: data.points })}
            </Typography>
            <Entries entries={data.entries} />
          </Flex>
        </Card>
      )}
      {data && mayGive && (
        <Card>
          <GiveForm key={`${data.customer.id}:${times}`} customer={data.customer} onGiven={given} />
        </Card>
      )}
    </Flex>
  );
}
