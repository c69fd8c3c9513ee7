import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { Panel, PanelProps } from '../kit/admin-types';
import { NumberField, TextField } from '../kit/form-fields';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useText } from '../kit/use-text';

/** Hands the codes to the browser as a file with one code in each line. */
function download(codes: readonly string[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([codes.join('\n')], { type: 'text/csv' }));
  link.download = 'codes.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

function CodeMaker({ documentId }: { documentId: string }) {
  const text = useText();
  const { act, isBusy } = useAct<{ codes: string[] }>(({ codes }) => download(codes));
  const [count, setCount] = useState<number | undefined>(100);
  const [prefix, setPrefix] = useState('');
  const [error, setError] = useState<string | null>(null);

  const make = async () => {
    if (!count) return;
    setError(null);
    const outcome = await act('POST /discounts/:id/codes', { params: { id: documentId }, body: { count, prefix } }, ({ codes }) =>
      text('storekeeper.codes.made', { count: codes.length }),
    );
    setError(outcome.error);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <NumberField label={text('storekeeper.codes.count')} hint={text('storekeeper.codes.countHint')} value={count} onChange={setCount} />
      <TextField label={text('storekeeper.codes.prefix')} hint={text('storekeeper.codes.prefixHint')} value={prefix} onChange={setPrefix} />
      <Aside>{text('storekeeper.codes.hint')}</Aside>
      <Button variant="secondary" loading={isBusy} disabled={!count} onClick={() => void make()}>
        {text('storekeeper.codes.make')}
      </Button>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

/** On a discount that is given by code: makes many codes that work once each, and downloads them. */
export function CodesPanel({ model, documentId, document: discount }: PanelProps): Panel {
  const text = useText();
  const mayMake = useMay('api::promotions.codes');
  if (model !== 'api::promotion.discount' || !documentId || discount?.method !== 'code' || !mayMake) return null;
  return { title: text('storekeeper.codes.title'), content: <CodeMaker documentId={documentId} /> };
}
