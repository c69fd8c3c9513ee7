import { Loader, Modal, Typography } from '@strapi/design-system';
import type { ProductGrid } from '../kit/admin-types';
import { Refusal } from '../kit/summary-parts';
import type { Act } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';

export type Stock = Pick<ProductGrid, 'locations' | 'variants'>;
export type StockFormProps = Stock & Readonly<{ product: string; act: Act<ProductGrid>; isBusy: boolean; close: () => void }>;

type Props = Readonly<{ documentId: string; children: (stock: Stock) => React.ReactNode }>;

/** Reads the stock as it is now, of those variants whose pieces are counted. */
export function CountedStock({ documentId, children }: Props) {
  const text = useText();
  const { data: grid, error } = useResource('GET /products/:id/grid', { params: { id: documentId } });
  const variants = grid?.variants.filter(({ inventoryPolicy }) => inventoryPolicy !== 'untracked') ?? [];
  if (grid && variants.length > 0 && grid.locations.length > 0) return children({ locations: grid.locations, variants });
  return (
    <Modal.Body>
      <Refusal>{error}</Refusal>
      {!grid && !error ? <Loader>{text('storekeeper.stock.loading')}</Loader> : null}
      {grid && variants.length === 0 ? <Typography>{text('storekeeper.stock.nothingCounted')}</Typography> : null}
      {grid && variants.length > 0 ? <Typography>{text('storekeeper.stock.nowhere')}</Typography> : null}
    </Modal.Body>
  );
}
