import { Link as TextLink } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Panel, PanelProps } from '../kit/admin-types';
import { customerPath } from '../kit/customer-paths';
import { useMayReadCustomers } from '../kit/use-may';
import { useText } from '../kit/use-text';

/** Beside the form of an account: the way to all that is known of its owner. */
export function AccountPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayRead = useMayReadCustomers();
  if (model !== 'plugin::users-permissions.user' || !documentId || !mayRead) return null;
  return {
    title: text('storekeeper.customers.title'),
    content: (
      <TextLink tag={Link} to={customerPath(documentId)}>
        {text('storekeeper.customers.openPage')}
      </TextLink>
    ),
  };
}
