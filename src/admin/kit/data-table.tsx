import { Box, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

type Props = Readonly<{ heads: readonly string[]; rowCount: number; children: React.ReactNode }>;

/** A table that moves within itself where the screen is too narrow for it. `children`: a row each. */
export function DataTable({ heads, rowCount, children }: Props) {
  return (
    <Box overflow="auto" width="100%">
      <Table colCount={heads.length} rowCount={rowCount + 1}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma">{head}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>{children}</Tbody>
      </Table>
    </Box>
  );
}
