import { Button, Flex, Typography } from '@strapi/design-system';
import type { FoundByCode } from '../../kit/admin-types';
import { useText } from '../../kit/use-text';
import { nameOf } from './stock-words';

type Props = Readonly<{ found: readonly Pick<FoundByCode, 'variant' | 'sku' | 'product' | 'name'>[]; onChoose: (variant: string) => void }>;

/** Several variants share the barcode that was scanned: somebody says which it is. */
export function ScannedChoice({ found, onChoose }: Props) {
  const text = useText();
  if (found.length === 0) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="group" aria-label={text('storekeeper.shelf.whichOne')}>
      <Typography>{text('storekeeper.shelf.whichOne')}</Typography>
      {found.map((one) => (
        <Button key={one.variant} variant="secondary" onClick={() => onChoose(one.variant)}>
          {`${nameOf(one)} · ${one.sku}`}
        </Button>
      ))}
    </Flex>
  );
}
