import { Box, Flex } from '@strapi/design-system';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import { LanguageStates, PriceRange, ProductName, ProductPicture, type FoundProps } from './found-parts';

/** The same on a narrow screen. */
export function FoundCards({ products, tickOf }: FoundProps) {
  const text = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {products.map((product) => (
        <Box key={product.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex gap={3} alignItems="flex-start">
            {tickOf(product)}
            <ProductPicture product={product} />
            <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0}>
              <ProductName product={product} />
              <PriceRange product={product} />
              <LanguageStates product={product} />
              <Aside>{text('storekeeper.products.summary', { variants: product.variants, stock: product.stock ?? '–' })}</Aside>
            </Flex>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
