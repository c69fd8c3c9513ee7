import { useRef, useState } from 'react';
import { Box, Button, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { FoundByCode } from '../../kit/admin-types';
import { TextField } from '../../kit/form-fields';
import { Refusal } from '../../kit/summary-parts';
import { addressOf } from '../../kit/staff-api';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import { LeaveBlocker } from '../../kit/leave-blocker';
import { piecesOf, toBook, withScanned, type GoodsRow } from './goods-draft';
import { GoodsTable } from './goods-table';
import { LocationField } from './location-field';
import { ScanField } from './scan-field';
import { ScannedChoice } from './scanned-choice';
import { stockPath } from './stock-paths';
import { useCodes } from './use-codes';

const mostRows = 500;

/** Goods of many variants are put together with a scanner, and booked at once: those that came in, or with `isMoved` those that go elsewhere. */
function GoodsPage({ isMoved }: Readonly<{ isMoved: boolean }>) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { send, isBusy } = useSend();
  const codes = useCodes();
  const [location, setLocation] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState<readonly GoodsRow[]>([]);
  const [several, setSeveral] = useState<readonly FoundByCode[]>([]);
  const [error, setError] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const isReady = location !== '' && (!isMoved || to !== '');
  const isSame = isMoved && location !== '' && location === to;

  // What lies there is that of another location now.
  const lookAt = async (place: string) => {
    setLocation(place);
    for (const { sku } of rows)
      for (const found of (await codes(sku, place)).found ?? [])
        setRows((known) => known.map((row) => (row.variant === found.variant ? { ...row, ...found } : row)));
  };
  const add = (found: FoundByCode) => {
    setSeveral([]);
    setRows((known) =>
      known.length >= mostRows && known.every(({ variant }) => variant !== found.variant) ? known : withScanned(known, found),
    );
  };
  const scan = async (code: string) => {
    const asked = await codes(code, location);
    setError(asked.error);
    if (asked.found === null) return;
    const [first, second] = asked.found;
    if (first && !second) add(first);
    else setSeveral(asked.found);
  };
  const booked = toBook(rows);
  const isTooMuch = isMoved && rows.some(({ typed, available }) => (piecesOf(typed) ?? 0) > Math.max(0, available));
  const book = async () => {
    if (!booked) return;
    const note = reason.trim() === '' ? {} : { reason: reason.trim() };
    const { method, path, body } = isMoved
      ? addressOf('POST /stock-transfers', { body: { from: location, to, rows: booked, ...note } })
      : addressOf('POST /stock-receipts', { body: { location, rows: booked, ...note } });
    const sent = await send<{ variants: number; pieces: number }>(method, path, body);
    if (!sent.isDone) return setError(sent.error && saidOf(sent.error, sent.details.row));
    setError(null);
    setRows([]);
    setReason('');
    toggleNotification({ type: 'success', message: text('storekeeper.shelf.booked', sent.answer) });
  };
  const saidOf = (said: string, row: unknown): string => {
    const named = typeof row === 'number' && booked ? rows.find(({ variant }) => variant === booked[row]?.variant) : undefined;
    return named ? `${named.sku}: ${said}` : said;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} maxWidth="72rem">
      <LeaveBlocker isDirty={rows.length > 0} isLeaving={isLeaving} />
      <TextLink tag={Link} to={`/${stockPath}`}>
        {text('storekeeper.shelf.back')}
      </TextLink>
      <Typography variant="beta" tag="h2">
        {text(isMoved ? 'storekeeper.shelf.transfer' : 'storekeeper.shelf.receive')}
      </Typography>
      <Typography>{text(isMoved ? 'storekeeper.shelf.transfer.hint' : 'storekeeper.shelf.receive.hint')}</Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Box width={{ initial: '100%', medium: '28rem' }}>
          <LocationField
            label={text(isMoved ? 'storekeeper.stock.from' : 'storekeeper.stock.location')}
            value={location}
            onChange={(place) => void lookAt(place)}
          />
        </Box>
        {isMoved ? (
          <Box width={{ initial: '100%', medium: '28rem' }}>
            <LocationField
              label={text('storekeeper.stock.to')}
              value={to}
              onChange={setTo}
              error={isSame ? text('storekeeper.shelf.sameLocation') : undefined}
            />
          </Box>
        ) : null}
      </Flex>
      <ScanField
        hint={text(isReady ? 'storekeeper.shelf.scan.hint' : 'storekeeper.shelf.scan.locationFirst')}
        disabled={!isReady || isSame || isBusy}
        onScan={scan}
      />
      <ScannedChoice found={several} onChoose={(variant) => several.filter((one) => one.variant === variant).forEach(add)} />
      <Refusal>{error}</Refusal>
      <GoodsTable rows={rows} mostOf={({ available }) => (isMoved ? Math.max(0, available) : null)} disabled={isBusy} onChange={setRows} />
      <TextField
        label={text('storekeeper.action.note')}
        hint={text('storekeeper.stock.receive.noteHint')}
        value={reason}
        onChange={(note) => setReason(note.slice(0, 1_000))}
      />
      <Flex gap={3} alignItems="center" wrap="wrap">
        <Button
          size="L"
          disabled={booked === null || isTooMuch || !isReady || isSame || isBusy}
          loading={isBusy}
          onClick={() => void book()}
        >
          {text('storekeeper.shelf.book')}
        </Button>
        {booked ? (
          <Typography role="status">
            {text('storekeeper.shelf.sum', { variants: booked.length, pieces: booked.reduce((sum, { quantity }) => sum + quantity, 0) })}
          </Typography>
        ) : null}
      </Flex>
    </Flex>
  );
}

export const ReceivePage = () => <GoodsPage isMoved={false} />;
export const TransferPage = () => <GoodsPage isMoved />;
