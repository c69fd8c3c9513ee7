import { useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Panel, PanelProps } from '../kit/admin-types';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';
import { StockActions } from '../stock/stock-actions';
import { PriceGrid } from './price-grid';

// A table needs more room than the dialogue's 83 rem, and less than that on a small screen.
const WideContent = styled(Modal.Content)`
  width: 94vw;
  max-width: 94vw;
`;

function OpenGrid({ documentId }: { documentId: string }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {text('storekeeper.grid.hint')}
      </Typography>
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Trigger>
          <Button variant="secondary" fullWidth>
            {text('storekeeper.grid.open')}
          </Button>
        </Modal.Trigger>
        <WideContent>
          <Modal.Header>
            <Modal.Title>{text('storekeeper.grid.title')}</Modal.Title>
          </Modal.Header>
          {isOpen ? <PriceGrid documentId={documentId} onClose={() => setOpen(false)} /> : null}
        </WideContent>
      </Modal.Root>
    </>
  );
}

/** On a product that is saved: the way to its prices and stock. */
export function PriceGridPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const mayEdit = useMay('api::prices.edit');
  const mayMove = useMay('api::stock.move');
  if (model !== 'api::catalog.product' || !documentId || !(mayEdit || mayMove)) return null;
  const content = (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {mayEdit ? <OpenGrid documentId={documentId} /> : null}
      {mayMove ? <StockActions documentId={documentId} /> : null}
    </Flex>
  );
  return { title: text('storekeeper.grid.title'), content };
}
