import { Box, Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { LeftCart } from '../kit/admin-types';
import { customerPath, leftCartPath } from '../kit/customer-paths';
import { Aside } from '../kit/summary-parts';
import { useMayReadCustomers } from '../kit/use-may';
import { useText } from '../kit/use-text';

type Owner = Pick<LeftCart, 'customer' | 'name' | 'email' | 'phone'>;

/** Whose it is, as far as they said; of an account, the way to their page. */
export function OwnerOf({ owner: { customer, name, email, phone } }: Readonly<{ owner: Owner }>) {
  const text = useText();
  const mayRead = useMayReadCustomers();
  const called = name ?? email ?? phone ?? text('storekeeper.leftCarts.nobody');
  const others = [email, phone].filter((one) => one !== null && one !== called);
  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="28rem">
      {customer !== null && mayRead ? (
        <TextLink tag={Link} to={customerPath(customer)}>
          <span style={{ overflowWrap: 'anywhere' }}>{called}</span>
        </TextLink>
      ) : (
        <Typography style={{ overflowWrap: 'anywhere' }}>{called}</Typography>
      )}
      {others.map((other) => (
        <Aside key={other}>{other}</Aside>
      ))}
    </Flex>
  );
}

/** What is in it: the first lines with their pictures, and the way to all. */
export function ContentsOf({ cart: { id, pieces, lines, moreLines } }: Readonly<{ cart: LeftCart }>) {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <TextLink tag={Link} to={leftCartPath(id)}>
        {text('storekeeper.leftCarts.pieces', { count: pieces })}
      </TextLink>
      {lines.map(({ sku, name, variantName, image, quantity }, index) => (
        <Flex key={`${sku}${index}`} gap={2} alignItems="center">
          {image ? (
            <Box
              tag="img"
              src={image.sizes[0]?.url ?? image.url}
              alt=""
              width="3.2rem"
              height="3.2rem"
              hasRadius
              style={{ objectFit: 'cover' }}
            />
          ) : null}
          <Typography variant="pi">
            {`${quantity} × ${[name ?? text('storekeeper.cart.gone'), variantName].filter(Boolean).join(', ')}`}
          </Typography>
        </Flex>
      ))}
      {moreLines > 0 ? <Aside>{text('storekeeper.leftCarts.moreLines', { count: moreLines })}</Aside> : null}
    </Flex>
  );
}
