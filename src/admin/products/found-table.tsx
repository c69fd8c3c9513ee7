import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import { DataTable } from '../kit/data-table';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { LanguageStates, PriceRange, ProductName, ProductPicture, StockLeft, type FoundProps } from './found-parts';

const heads: readonly TextKey[] = [
  'storekeeper.products.picture',
  'storekeeper.products.name',
  'storekeeper.products.languages',
  'storekeeper.products.price',
  'storekeeper.products.variants',
  'storekeeper.products.stock',
];

/** A line for each product, with its tick. */
export function FoundTable({ products, tickOf }: FoundProps) {
  const text = useText();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={products.length}>
      {products.map((product) => (
        <Tr key={product.id}>
          <Td>
            <Flex gap={4}>
              {tickOf(product)}
              <ProductPicture product={product} />
            </Flex>
          </Td>
          <Td>
            <ProductName product={product} />
          </Td>
          <Td>
            <LanguageStates product={product} />
          </Td>
          <Td>
            <PriceRange product={product} />
          </Td>
          <Td>
            <Typography>{product.variants}</Typography>
          </Td>
          <Td>
            <StockLeft product={product} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}
