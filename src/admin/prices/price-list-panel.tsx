import { Flex, Loader } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import type { Panel, PanelProps, PriceListContents } from '../kit/admin-types';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { Aside, Refusal, Row } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

const model = 'api::pricing.price-list';

function DeleteWithPrices({ documentId, contents, onClose }: { documentId: string; contents: PriceListContents; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const [refresh] = useRefreshDocumentMutation();
  const { act, isBusy } = useAct<PriceListContents>(() => {
    void refresh({ model, documentId: null });
    navigate(`/content-manager/collection-types/${model}`);
  });
  const { prices, lastPrices, currency } = contents;
  return (
    <ActionModal label={text('storekeeper.priceList.delete')} variant="danger-light" isBusy={isBusy} onClose={onClose}>
      {(close) => (
        <ActionForm
          explanation={[
            text('storekeeper.priceList.explanation', { prices }),
            ...(lastPrices > 0 ? [text('storekeeper.priceList.lastPrices', { lastPrices, currency })] : []),
          ].join(' ')}
          submit={text('storekeeper.priceList.delete')}
          isDangerous
          isBusy={isBusy}
          onSubmit={() =>
            act('POST /price-lists/:id/delete', { params: { id: documentId }, body: { expectedPrices: prices } }, (gone) =>
              text('storekeeper.priceList.deleted', { prices: gone.prices }),
            )
          }
          close={close}
        />
      )}
    </ActionModal>
  );
}

function Contents({ documentId }: { documentId: string }) {
  const text = useText();
  const mayDelete = useAuth('PriceListPanel', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === 'plugin::content-manager.explorer.delete' && subject === model),
  );
  const { data: contents, error, load } = useResource('GET /price-lists/:id/contents', { params: { id: documentId } });
  if (error) return <Refusal>{error}</Refusal>;
  if (!contents) return <Loader small>{text('storekeeper.priceList.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Row label={text('storekeeper.priceList.prices')} value={String(contents.prices)} />
      <Row label={text('storekeeper.priceList.variants')} value={String(contents.variants)} />
      <Aside>{text('storekeeper.priceList.hint')}</Aside>
      {mayDelete && contents.prices > 0 ? (
        <DeleteWithPrices documentId={documentId} contents={contents} onClose={() => void load()} />
      ) : null}
    </Flex>
  );
}

/** On a price list: what it holds, and the way to delete it with that. */
export function PriceListPanel({ model: shown, documentId }: PanelProps): Panel {
  const text = useText();
  const mayEdit = useMay('api::prices.edit');
  if (shown !== model || !documentId || !mayEdit) return null;
  return { title: text('storekeeper.priceList.title'), content: <Contents key={documentId} documentId={documentId} /> };
}
