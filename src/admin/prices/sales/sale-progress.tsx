import { useEffect, useRef } from 'react';
import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import type { SaleView } from '../../kit/admin-types';
import { StateBadge } from '../../kit/state-badge';
import { Aside } from '../../kit/summary-parts';
import { useShopMoment } from '../../kit/use-shop-moment';
import { useText } from '../../kit/use-text';
import { saleSentence, stateWords } from './sale-words';

// Often enough to see it move.
const lookAgainMs = 2_000;
const mostCounted = 10_000;

type Props = Readonly<{ sale: SaleView; waiting: number; timeZone: string; reload: () => Promise<void> }>;

/** How the sale stands, and how far the lists of the app have got where many products changed. */
export function SaleProgress({ sale, waiting, timeZone, reload }: Props) {
  const text = useText();
  const moment = useShopMoment(timeZone);
  // What there was at most: of it the bar says how much is done.
  const most = useRef(1);
  most.current = Math.max(most.current, waiting);
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setTimeout(() => void reload(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [waiting, reload]);
  const state = stateWords[sale.state];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap">
        <StateBadge variant={state.tone}>{text(state.key)}</StateBadge>
        <Typography fontWeight="bold">{saleSentence(text, sale)}</Typography>
      </Flex>
      <Aside>{text('storekeeper.sale.changed', { at: moment(sale.changed.at), by: sale.changed.by ?? '–' })}</Aside>
      {waiting === 0 ? null : (
        <Flex direction="column" alignItems="stretch" gap={1} role="status">
          <ProgressBar
            value={Math.max(2, 100 - Math.round((waiting * 100) / most.current))}
            aria-label={text('storekeeper.sale.waiting.bar')}
          />
          <Aside>{text(waiting >= mostCounted ? 'storekeeper.sale.waiting.many' : 'storekeeper.sale.waiting', { count: waiting })}</Aside>
        </Flex>
      )}
    </Flex>
  );
}
