import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { Card } from '../../kit/card';
import { TextField } from '../../kit/form-fields';
import { Aside, Refusal, Section } from '../../kit/summary-parts';
import { usePreview } from '../../kit/use-preview';
import { useText } from '../../kit/use-text';
import { toSend, type CrmFields, type Mapping } from './crm-draft';
import { kindWords } from './crm-words';

type Props = Readonly<{ name: string; mapping: Mapping; fields: CrmFields | null }>;

/** What a real order would be in the CRM, as the mapping stands here, saved or not. */
export function PreviewCard({ name, mapping, fields }: Props) {
  const text = useText();
  const [number, setNumber] = useState('');
  const body = { mapping: toSend(mapping), order: number.trim() === '' ? null : number.trim() };
  const { preview, error } = usePreview('POST /crms/:name/preview', { params: { name }, body });
  return (
    <Card title={text('storekeeper.crm.preview')} hint={text('storekeeper.crm.previewHint')}>
      <TextField
        label={text('storekeeper.crm.orderNumber')}
        hint={text('storekeeper.crm.orderNumberHint')}
        value={number}
        onChange={setNumber}
      />
      <Refusal>{error}</Refusal>
      {preview ? (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Aside>{text('storekeeper.crm.previewOf', { number: preview.order.number })}</Aside>
          {preview.records.map(({ kind, fields: written }, index) => (
            <Section key={`${kind} ${index}`} title={text(kindWords[kind])}>
              {written.map(({ to, value }) => (
                <Flex key={to} justifyContent="space-between" alignItems="flex-start" gap={3} width="100%">
                  <Typography variant="omega" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                    {fields?.[kind].find((field) => field.name === to)?.label ?? to}
                  </Typography>
                  <Typography variant="omega" textAlign="right" style={{ overflowWrap: 'anywhere' }}>
                    {value === '' ? '–' : value}
                  </Typography>
                </Flex>
              ))}
            </Section>
          ))}
        </Flex>
      ) : null}
    </Card>
  );
}
