import { ActionModal } from '../kit/action-modal';
import type { ProductGrid } from '../kit/admin-types';
import { useAct } from '../kit/use-act';
import { useText } from '../kit/use-text';
import { CountedStock } from './counted-stock';
import { MoveForm } from './move-form';
import { ReceiveForm } from './receive-form';

/** Beside the table of stock: writing down that goods came in, and that they were taken elsewhere. */
export function StockActions({ documentId }: { documentId: string }) {
  const text = useText();
  // Each form reads the stock anew when it opens, so nothing here has to keep what was answered.
  const { act, isBusy } = useAct<ProductGrid>(() => undefined);
  return (
    <>
      <ActionModal label={text('storekeeper.stock.receive.title')} isBusy={isBusy}>
        {(close) => (
          <CountedStock documentId={documentId}>
            {(stock) => <ReceiveForm product={documentId} act={act} isBusy={isBusy} close={close} {...stock} />}
          </CountedStock>
        )}
      </ActionModal>
      <ActionModal label={text('storekeeper.stock.move.title')} isBusy={isBusy}>
        {(close) => (
          <CountedStock documentId={documentId}>
            {(stock) => <MoveForm product={documentId} act={act} isBusy={isBusy} close={close} {...stock} />}
          </CountedStock>
        )}
      </ActionModal>
    </>
  );
}
