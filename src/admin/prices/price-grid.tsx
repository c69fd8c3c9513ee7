import { useMemo, useState } from 'react';
import { Box, Button, Flex, Loader, Modal, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ProductGrid } from '../kit/admin-types';
import { Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { changesOf, columnsOf, textOf, type Cell } from './grid-cells';
import { GridInput } from './grid-input';

type Props = Readonly<{ documentId: string; onClose: () => void }>;

/** The table of all prices and stock of one product. Only what changed is sent; what somebody else changed is refused. */
export function PriceGrid({ documentId, onClose }: Props) {
  const text = useText();
  const params = { id: documentId };
  const { data: grid, error, show } = useResource('GET /products/:id/grid', { params });
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const { act, isBusy } = useAct<ProductGrid>((saved) => {
    show(saved);
    // What was typed while it was being saved stays.
    setEdited((now) => Object.fromEntries(Object.entries(now).filter(([key, typed]) => typed !== edited[key])));
  });

  const columns = useMemo(
    () =>
      grid
        ? columnsOf(grid, { from: (quantity) => text('storekeeper.grid.from', { quantity }), pieces: text('storekeeper.grid.pieces') })
        : [],
    [grid],
  );
  const cells = useMemo(
    () =>
      grid?.variants.flatMap((variant) => columns.map((column) => column.cellOf(variant)).filter((cell): cell is Cell => cell !== null)) ??
      [],
    [grid, columns],
  );
  const { changes, wrong, count } = changesOf(cells, edited);

  const save = async () => {
    setRefusal(null);
    const outcome = await act('PUT /products/:id/grid', { params, body: changes }, () => text('storekeeper.grid.saved'));
    setRefusal(outcome.error);
  };

  const message = wrong.size > 0 ? text('storekeeper.grid.wrong') : count > 0 ? text('storekeeper.grid.unsaved', { count }) : '';
  return (
    <>
      <Modal.Body>
        <Refusal>{error}</Refusal>
        {!grid && !error ? <Loader>{text('storekeeper.grid.loading')}</Loader> : null}
        {grid && grid.variants.length === 0 ? <Typography>{text('storekeeper.grid.empty')}</Typography> : null}
        {grid && grid.variants.length > 0 ? (
          <Box overflow="auto" maxWidth="100%">
            <Table colCount={columns.length + 1} rowCount={grid.variants.length + 1}>
              <Thead>
                <Tr>
                  <Th>
                    <Typography variant="sigma">{text('storekeeper.grid.variant')}</Typography>
                  </Th>
                  {columns.map(({ key, title, subtitle }) => (
                    <Th key={key}>
                      <Flex direction="column" alignItems="flex-start">
                        <Typography variant="sigma">{title}</Typography>
                        <Typography variant="pi" textColor="neutral600">
                          {subtitle}
                        </Typography>
                      </Flex>
                    </Th>
                  ))}
                </Tr>
              </Thead>
              <Tbody>
                {grid.variants.map((variant) => (
                  <Tr key={variant.id}>
                    <Td>
                      <Flex direction="column" alignItems="flex-start">
                        <Typography fontWeight="semiBold">{variant.name}</Typography>
                        <Typography variant="pi" textColor="neutral600">
                          {variant.sku}
                        </Typography>
                      </Flex>
                    </Td>
                    {columns.map((column) => {
                      const cell = column.cellOf(variant);
                      return (
                        <Td key={column.key}>
                          {cell ? (
                            <GridInput
                              cell={cell}
                              label={`${variant.sku}: ${column.title} ${column.subtitle}`}
                              text={edited[cell.key] ?? textOf(cell)}
                              isWrong={wrong.has(cell.key)}
                              onChange={(next) => setEdited((all) => ({ ...all, [cell.key]: next }))}
                            />
                          ) : null}
                        </Td>
                      );
                    })}
                  </Tr>
                ))}
              </Tbody>
            </Table>
          </Box>
        ) : null}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('storekeeper.grid.close')}
        </Button>
        <Flex gap={4}>
          {refusal && wrong.size === 0 ? (
            <Refusal>{refusal}</Refusal>
          ) : (
            <Typography textColor={wrong.size > 0 ? 'danger600' : 'neutral600'}>{message}</Typography>
          )}
          <Button onClick={() => void save()} loading={isBusy} disabled={count === 0 || wrong.size > 0}>
            {text('storekeeper.grid.save')}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}
