import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Panel, PanelProps } from '../kit/admin-types';
import { productDeskPath } from '../kit/product-paths';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';

/** On the form of a product that is saved: the way to its desk. */
export function DeskPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayEdit = useMay('api::products.edit');
  if (model !== 'api::catalog.product' || !documentId || !mayEdit) return null;
  const content = (
    <LinkButton tag={Link} to={productDeskPath(documentId)} variant="secondary" fullWidth>
      {text('storekeeper.desk.open')}
    </LinkButton>
  );
  return { title: text('storekeeper.desk.panel'), content };
}
