import { useEffect, useRef, useState } from 'react';
import { Button, Flex, Td, TextInput, Tr, Typography } from '@strapi/design-system';
import type { Stocktake, StocktakeLine } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { addressOf } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { countOf } from './goods-draft';
import { nameOf, signed } from './stock-words';

type Props = Readonly<{
  stocktake: Stocktake;
  view: 'counted' | 'uncounted' | 'differences';
  /** Grows with everything that was counted, to read anew. */
  counts: number;
  onCounted: () => void;
}>;

const heads: readonly TextKey[] = [
  'storekeeper.shelf.goods',
  'storekeeper.shelf.sku',
  'storekeeper.stocktake.countedPieces',
  'storekeeper.stocktake.wasThere',
  'storekeeper.stocktake.difference',
  'storekeeper.stocktake.countedBy',
];
const problemWords: Readonly<Record<NonNullable<StocktakeLine['problem']>, TextKey>> = {
  below_nought: 'storekeeper.stocktake.belowNought',
  below_promised: 'storekeeper.stocktake.belowPromised',
};

/** What was counted of a variant, typed in place of what was counted before; left empty, it was not counted. */
function CountCell({ line, stocktake, onCounted }: Readonly<{ line: StocktakeLine }> & Pick<Props, 'stocktake' | 'onCounted'>) {
  const text = useText();
  const { send } = useSend();
  const known = line.counted === null ? '' : String(line.counted);
  const [typed, setTyped] = useState(known);
  const [error, setError] = useState<string | null>(null);
  // Somebody else may be counting it; what is being typed here stays.
  const before = useRef(known);
  const asked = useRef<string | null>(null);
  useEffect(() => {
    setTyped((now) => (now.trim() === before.current ? known : now));
    before.current = known;
    asked.current = null;
  }, [known]);
  // Who types faster than answers come does not wait for them: it is sent in the order it was typed. `asked`: sent, and not read back yet.
  const sending = useRef(Promise.resolve());
  if (stocktake.closed) return <Typography>{known}</Typography>;
  const counted = typed.trim() === '' ? null : countOf(typed);
  const isWrong = typed.trim() !== '' && counted === null;
  const put = async () => {
    const rows = [{ variant: line.variant, counted }];
    const { method, path, body } = addressOf('PUT /stocktakes/:id/counts', { params: { id: stocktake.id }, body: { rows } });
    const sent = await send<Stocktake>(method, path, body);
    setError(sent.error);
    if (sent.isDone) onCounted();
    else asked.current = null;
  };
  const save = () => {
    const wish = typed.trim();
    if (isWrong || wish === (asked.current ?? known)) return;
    asked.current = wish;
    sending.current = sending.current.then(put);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        aria-label={text('storekeeper.stocktake.countOf', { name: line.sku })}
        aria-invalid={isWrong}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event: { target: { value: string } }) => setTyped(event.target.value.slice(0, 12))}
        onBlur={save}
      />
      <Refusal>{isWrong ? text('storekeeper.stock.wrong') : error}</Refusal>
    </form>
  );
}

/** A page of what was counted, what was not, or what differs, by SKU. */
export function StocktakeLines({ stocktake, view, counts, onCounted }: Props) {
  const text = useText();
  const [cursor, setCursor] = useState<string | null>(null);
  const { data, error, load } = useResource('GET /stocktakes/:id/lines', {
    params: { id: stocktake.id },
    query: { view, ...(cursor === null ? {} : { cursor }) },
  });
  useEffect(() => {
    if (counts > 0) void load();
  }, [counts]);
  if (error) return <Refusal>{error}</Refusal>;
  if (data === null) return null;
  if (data.lines.length === 0 && cursor === null) return <Typography role="status">{text('storekeeper.stocktake.nothing')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <DataTable heads={heads.map((head) => text(head))} rowCount={data.lines.length}>
        {data.lines.map((line) => (
          <Tr key={line.variant}>
            <Td>
              <Flex direction="column" alignItems="flex-start">
                <Typography>{nameOf(line) || line.sku}</Typography>
                {line.problem ? <Typography textColor="danger600">{text(problemWords[line.problem])}</Typography> : null}
                {line.movedMeanwhile ? <Aside>{text('storekeeper.stocktake.moved')}</Aside> : null}
              </Flex>
            </Td>
            <Td>
              <Typography>{line.sku}</Typography>
            </Td>
            <Td>
              <CountCell line={line} stocktake={stocktake} onCounted={onCounted} />
            </Td>
            <Td>
              <Typography>{line.onHandAtCount ?? line.onHand}</Typography>
            </Td>
            <Td>
              <Typography fontWeight="bold">{signed(line.booked ?? line.difference ?? 0)}</Typography>
            </Td>
            <Td>
              <Typography>{line.by ?? ''}</Typography>
            </Td>
          </Tr>
        ))}
      </DataTable>
      <Flex gap={3}>
        {cursor === null ? null : (
          <Button variant="tertiary" onClick={() => setCursor(null)}>
            {text('storekeeper.shelf.first')}
          </Button>
        )}
        {data.nextCursor === null ? null : (
          <Button variant="tertiary" onClick={() => setCursor(data.nextCursor)}>
            {text('storekeeper.shelf.more')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
