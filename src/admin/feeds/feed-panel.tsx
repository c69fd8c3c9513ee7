import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { Panel, PanelProps } from '../kit/admin-types';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

const addressOf = (path: string): string => new URL(path, window.location.origin).href;

function FeedAddress({ id, isOn }: Readonly<{ id: string; isOn: boolean }>) {
  const text = useText();
  const request = { params: { id } };
  const { data, error, show } = useResource('GET /product-feeds/:id/address', request);
  const { act, isBusy } = useAct<{ path: string }>(show);
  const [refused, setRefused] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);

  const renew = async () => {
    if (!isAsked) return setAsked(true);
    setAsked(false);
    const outcome = await act('POST /product-feeds/:id/renew-address', request, () => text('storekeeper.feeds.renewed'));
    setRefused(outcome.error);
  };
  const address = data ? addressOf(data.path) : '';

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography style={{ overflowWrap: 'anywhere' }}>{address}</Typography>
      <Aside>{text(isOn ? 'storekeeper.feeds.hint' : 'storekeeper.feeds.off')}</Aside>
      <Button variant="secondary" disabled={!data} onClick={() => void navigator.clipboard.writeText(address)}>
        {text('storekeeper.feeds.copy')}
      </Button>
      <Button variant="danger-light" loading={isBusy} disabled={!data} onClick={() => void renew()}>
        {text(isAsked ? 'storekeeper.feeds.renewNow' : 'storekeeper.feeds.renew')}
      </Button>
      <Refusal>{refused ?? error}</Refusal>
    </Flex>
  );
}

/** On a product feed: where marketplaces read it, and another address for it. */
export function FeedPanel({ model, documentId, document: feed }: PanelProps): Panel {
  const text = useText();
  const mayManage = useMay('api::feeds.manage');
  if (model !== 'api::store.product-feed' || !documentId || !mayManage) return null;
  return { title: text('storekeeper.feeds.title'), content: <FeedAddress id={documentId} isOn={feed?.enabled === true} /> };
}
