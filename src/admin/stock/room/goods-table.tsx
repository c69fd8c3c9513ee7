import { Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import { piecesOf, withTyped, type GoodsRow } from './goods-draft';
import { nameOf } from './stock-words';

type Props = Readonly<{
  rows: readonly GoodsRow[];
  /** The most that can be booked of each; null where there is no limit. */
  mostOf: (row: GoodsRow) => number | null;
  disabled: boolean;
  onChange: (rows: GoodsRow[]) => void;
}>;

/** What was scanned, with how many; the last scanned first. */
export function GoodsTable({ rows, mostOf, disabled, onChange }: Props) {
  const text = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => {
        const pieces = piecesOf(row.typed);
        const most = mostOf(row);
        const wrong =
          pieces === null
            ? text('storekeeper.stock.wrong')
            : most !== null && pieces > most
              ? text('storekeeper.shelf.only', { most })
              : null;
        const name = nameOf(row) || row.sku;
        return (
          <Flex key={row.variant} tag="li" alignItems="flex-start" justifyContent="space-between" gap={3} wrap="wrap">
            <Flex direction="column" alignItems="flex-start" flex="1" minWidth="16rem">
              <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
              <Aside>{text('storekeeper.shelf.lies', { sku: row.sku, onHand: row.onHand, available: Math.max(0, row.available) })}</Aside>
              {wrong ? (
                <Typography variant="pi" textColor="danger600" role="alert">
                  {wrong}
                </Typography>
              ) : null}
            </Flex>
            <Flex gap={2}>
              <TextInput
                aria-label={text('storekeeper.shelf.piecesOf', { name: row.sku })}
                aria-invalid={wrong !== null}
                inputMode="numeric"
                autoComplete="off"
                value={row.typed}
                disabled={disabled}
                onChange={(event: { target: { value: string } }) => onChange(withTyped(rows, row.variant, event.target.value))}
              />
              <IconButton
                label={text('storekeeper.shelf.takeOut', { name: row.sku })}
                variant="ghost"
                disabled={disabled}
                onClick={() => onChange(rows.filter(({ variant }) => variant !== row.variant))}
              >
                <Trash />
              </IconButton>
            </Flex>
          </Flex>
        );
      })}
    </Flex>
  );
}
