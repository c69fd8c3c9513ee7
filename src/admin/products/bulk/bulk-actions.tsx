import { useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { BulkChange } from '../../kit/admin-types';
import { newBulkPath } from '../../kit/product-paths';
import { addressOf } from '../../kit/staff-api';
import { Refusal } from '../../kit/summary-parts';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';

type Route = 'POST /bulk-changes/:id/begin' | 'POST /bulk-changes/:id/undo' | 'POST /bulk-changes/:id/stop';

/** What can be done with a change now. */
export function BulkActions({ change: { id, state, rows }, show }: Readonly<{ change: BulkChange; show: (change: BulkChange) => void }>) {
  const text = useText();
  const { send, isBusy } = useSend();
  const [error, setError] = useState<string | null>(null);
  const [isSure, setSure] = useState(false);
  const act = async (route: Route) => {
    const { method, path, body } = addressOf(route, { params: { id } });
    const sent = await send<BulkChange>(method, path, body);
    setError(sent.error);
    setSure(false);
    if (sent.isDone) show(sent.answer);
  };
  const isUnderWay = state === 'running' || state === 'undoing';
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Refusal>{error}</Refusal>
      {state === 'planned' ? (
        <Flex gap={3} wrap="wrap">
          <Button size="L" disabled={isBusy || rows.waiting === 0} onClick={() => void act('POST /bulk-changes/:id/begin')}>
            {rows.waiting === 0 ? text('storekeeper.bulk.begin.nothing') : text('storekeeper.bulk.begin', { count: rows.waiting })}
          </Button>
          <LinkButton tag={Link} to={newBulkPath} size="L" variant="tertiary">
            {text('storekeeper.bulk.other')}
          </LinkButton>
        </Flex>
      ) : null}
      {isUnderWay ? (
        <Button size="L" variant="danger-light" disabled={isBusy} onClick={() => void act('POST /bulk-changes/:id/stop')}>
          {text('storekeeper.bulk.stop')}
        </Button>
      ) : null}
      {state === 'done' && rows.done > 0 ? (
        <Button
          size="L"
          variant="danger-light"
          disabled={isBusy}
          onClick={() => (isSure ? void act('POST /bulk-changes/:id/undo') : setSure(true))}
        >
          {isSure ? text('storekeeper.bulk.undo.sure', { count: rows.done }) : text('storekeeper.bulk.undo')}
        </Button>
      ) : null}
    </Flex>
  );
}
