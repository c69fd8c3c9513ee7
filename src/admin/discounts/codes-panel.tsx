import { useState } from 'react';
import { Button, Field, Flex, NumberInput, TextInput, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { Panel, PanelProps } from '../kit/admin-types';
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
  const { post } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const { toggleNotification } = useNotification();
  const [count, setCount] = useState<number | undefined>(100);
  const [prefix, setPrefix] = useState('');
  const [isMaking, setMaking] = useState(false);

  const make = async () => {
    setMaking(true);
    try {
      const { data } = await post<{ data: { codes: string[] } }>(`/storekeeper/discounts/${documentId}/codes`, { count, prefix });
      download(data.data.codes);
      toggleNotification({ type: 'success', message: text('storekeeper.codes.made', { count: data.data.codes.length }) });
    } catch (failure) {
      toggleNotification({ type: 'danger', message: formatAPIError(failure as Parameters<typeof formatAPIError>[0]) });
    } finally {
      setMaking(false);
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Field.Root hint={text('storekeeper.codes.countHint')}>
        <Field.Label>{text('storekeeper.codes.count')}</Field.Label>
        <NumberInput value={count} onValueChange={setCount} />
        <Field.Hint />
      </Field.Root>
      <Field.Root hint={text('storekeeper.codes.prefixHint')}>
        <Field.Label>{text('storekeeper.codes.prefix')}</Field.Label>
        <TextInput value={prefix} onChange={(event: { target: { value: string } }) => setPrefix(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600">
        {text('storekeeper.codes.hint')}
      </Typography>
      <Button variant="secondary" loading={isMaking} disabled={!count} onClick={() => void make()}>
        {text('storekeeper.codes.make')}
      </Button>
    </Flex>
  );
}

/** On a discount that is given by code: makes many codes that work once each, and downloads them. */
export function CodesPanel({ model, documentId, document: discount }: PanelProps): Panel {
  const text = useText();
  if (model !== 'api::promotion.discount' || !documentId || discount?.method !== 'code') return null;
  return { title: text('storekeeper.codes.title'), content: <CodeMaker documentId={documentId} /> };
}
