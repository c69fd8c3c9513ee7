import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Panel, PanelProps } from '../kit/admin-types';
import { discountPath } from '../kit/discount-paths';
import { readsDiscounts, useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';

/** On the form of a discount that is saved: the way to its page. */
export function DiscountPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayRead = useMay(...readsDiscounts);
  if (model !== 'api::promotion.discount' || !documentId || !mayRead) return null;
  const content = (
    <LinkButton tag={Link} to={discountPath(documentId)} variant="secondary" fullWidth>
      {text('storekeeper.discounts.open')}
    </LinkButton>
  );
  return { title: text('storekeeper.discounts.one'), content };
}
