import { Box, Flex, Link as TextLink, Td, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FoundStock } from '../../kit/admin-types';
import { DataTable } from '../../kit/data-table';
import { Aside } from '../../kit/summary-parts';
import { useText } from '../../kit/use-text';
import type { TextKey } from '../../texts';
import { movementsPath } from './stock-paths';
import { nameOf } from './stock-words';

type Props = Readonly<{ stock: readonly FoundStock[]; location: string }>;

const heads: readonly TextKey[] = [
  'storekeeper.shelf.goods',
  'storekeeper.shelf.sku',
  'storekeeper.shelf.onHand',
  'storekeeper.shelf.held',
  'storekeeper.shelf.allocated',
  'storekeeper.shelf.available',
];

function Name({ found, location }: Readonly<{ found: FoundStock; location: string }>) {
  const search = location === '' ? '' : `?${new URLSearchParams({ location })}`;
  return (
    <TextLink tag={Link} to={`${movementsPath(found.variant)}${search}`}>
      {nameOf(found) || found.sku}
    </TextLink>
  );
}

const Left = ({ available }: FoundStock) => <Typography {...(available > 0 ? {} : { textColor: 'danger600' })}>{available}</Typography>;

/** A line for each variant; its name leads to what happened to it. */
export function FoundTable({ stock, location }: Props) {
  const text = useText();
  return (
    <DataTable heads={heads.map((head) => text(head))} rowCount={stock.length}>
      {stock.map((found) => (
        <Tr key={found.variant}>
          <Td>
            <Name found={found} location={location} />
          </Td>
          <Td>
            <Typography>{found.sku}</Typography>
          </Td>
          <Td>
            <Typography>{found.onHand}</Typography>
          </Td>
          <Td>
            <Typography>{found.held}</Typography>
          </Td>
          <Td>
            <Typography>{found.allocated}</Typography>
          </Td>
          <Td>
            <Left {...found} />
          </Td>
        </Tr>
      ))}
    </DataTable>
  );
}

/** The same on a narrow screen. */
export function FoundCards({ stock, location }: Props) {
  const text = useText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {stock.map((found) => (
        <Box key={found.variant} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Name found={found} location={location} />
            <Aside>{found.sku}</Aside>
            <Typography>{text('storekeeper.shelf.summary', { ...found })}</Typography>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
