import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { BulkChange } from '../../kit/admin-types';
import { useText } from '../../kit/use-text';

/** How far a change has come, or what came of it. */
export function BulkProgress({ change: { state, rows, products } }: Readonly<{ change: BulkChange }>) {
  const text = useText();
  const { waiting, left, done, undone, kept } = rows;
  const moves =
    state === 'undoing' ? { done: undone + kept, all: done + undone + kept } : { done: done + left, all: done + left + waiting };
  const said = {
    planned: () => text('storekeeper.bulk.planned.counts', { changes: waiting, products, left }),
    running: () => text('storekeeper.bulk.running', moves),
    undoing: () => text('storekeeper.bulk.undoing', moves),
    done: () => text('storekeeper.bulk.done', { done: done + undone + kept, left }),
    undone: () => text('storekeeper.bulk.undone', { undone, kept }),
  }[state]();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography role="status" fontWeight="bold">
        {said}
      </Typography>
      {state === 'planned' ? <Typography>{text('storekeeper.bulk.planned')}</Typography> : null}
      {state === 'running' || state === 'undoing' ? (
        <ProgressBar
          aria-label={text('storekeeper.bulk.progress')}
          value={moves.all === 0 ? 100 : Math.round((100 * moves.done) / moves.all)}
        />
      ) : null}
    </Flex>
  );
}
