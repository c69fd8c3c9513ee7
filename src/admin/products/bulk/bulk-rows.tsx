import { useState } from 'react';
import { Box, Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import type { BulkChange, BulkRow } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { Refusal } from '../../kit/summary-parts';
import { useResource } from '../../kit/use-resource';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { Named, Side, StateOf } from './row-parts';

const heads: readonly TextKey[] = [
  'storekeeper.bulk.head.what',
  'storekeeper.bulk.head.before',
  'storekeeper.bulk.head.after',
  'storekeeper.bulk.head.state',
];
const views = ['changes', 'left'] as const;
type View = (typeof views)[number];
type Rows = Readonly<{ change: BulkChange; rows: readonly BulkRow[] }>;

const becomes = ({ state, after }: BulkRow): BulkRow['after'] => (state === 'left' ? null : after);

function RowTable({ change, rows }: Rows) {
  const text = useText();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={rows.length}>
      {rows.map((row) => (
        <Tr key={row.position}>
          <Td>
            <Named {...{ change, row }} />
          </Td>
          <Td>
            <Side change={change} side={row.before} />
          </Td>
          <Td>
            <Side change={change} side={becomes(row)} />
          </Td>
          <Td>
            <StateOf {...{ change, row }} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The same on a narrow screen. */
function RowCards({ change, rows }: Rows) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => (
        <Box key={row.position} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Named {...{ change, row }} />
            <Flex gap={2} wrap="wrap">
              <Side change={change} side={row.before} />
              {becomes(row) === null ? null : (
                <>
                  <Typography aria-hidden>→</Typography>
                  <Side change={change} side={becomes(row)} />
                </>
              )}
            </Flex>
            <StateOf {...{ change, row }} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

/** What a change does to each, a page at a time: what it changes, and what it leaves and why. */
export function BulkRows({ change }: Readonly<{ change: BulkChange }>) {
  const text = useText();
  const Shown = useIsMobile() ? RowCards : RowTable;
  const { waiting, done, undone, left, kept } = change.rows;
  const counts = { changes: waiting + done + undone, left: left + kept };
  const [view, setView] = useState<View>(counts.changes > 0 ? 'changes' : 'left');
  const [after, setAfter] = useState<number | null>(null);
  const query = { view, ...(after === null ? {} : { after: String(after) }) };
  const { data, error } = useResource('GET /bulk-changes/:id/rows', { params: { id: change.id }, query });
  const look = (next: View) => {
    setView(next);
    setAfter(null);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="nav" aria-label={text('storekeeper.bulk.views')} wrap="wrap" gap={2}>
        {views.map((one) => (
          <Button
            key={one}
            variant={one === view ? 'secondary' : 'tertiary'}
            aria-current={one === view ? 'page' : undefined}
            onClick={() => look(one)}
          >
            {`${text(`storekeeper.bulk.view.${one}`)} (${counts[one]})`}
          </Button>
        ))}
      </Flex>
      <Refusal>{error}</Refusal>
      {data?.rows.length === 0 ? <Typography role="status">{text('storekeeper.bulk.rows.none')}</Typography> : null}
      {data && data.rows.length > 0 ? <Shown change={change} rows={data.rows} /> : null}
      <Flex gap={3}>
        {after === null ? null : (
          <Button variant="tertiary" onClick={() => setAfter(null)}>
            {text('storekeeper.bulk.rows.first')}
          </Button>
        )}
        {data?.next === null || data?.next === undefined ? null : (
          <Button variant="tertiary" onClick={() => setAfter(data.next)}>
            {text('storekeeper.bulk.rows.more')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
