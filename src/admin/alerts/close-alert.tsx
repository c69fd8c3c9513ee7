import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { NoteField } from '../kit/form-fields';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { Aside, Refusal, Stack } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { AlertFacts } from './alert-facts';

export const alertModel = 'api::operations.staff-alert';

/** For an alert that is open: saying that it is done. */
export function CloseAlert({ documentId }: { documentId: string }) {
  const text = useText();
  const mayClose = useMay('api::alerts.close');
  const [refreshDocument] = useRefreshDocumentMutation();
  const { act, isBusy } = useAct<unknown>(() => void refreshDocument({ model: alertModel, documentId }));
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (!mayClose) return null;
  const close = async () => {
    const body = { note: note.trim() || undefined };
    const outcome = await act(`/storekeeper/staff-alerts/${documentId}/close`, body, () => text('storekeeper.alert.closed'));
    setError(outcome.error);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <NoteField label={text('storekeeper.alert.note')} hint={text('storekeeper.alert.noteHint')} value={note} onChange={setNote} />
      <Button fullWidth loading={isBusy} onClick={() => void close()}>
        {text('storekeeper.alert.close')}
      </Button>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

/** For one that is done: who said so. */
export function ClosedAlert({ alert: { doneBy, doneAt, doneNote } }: { alert: AlertFacts }) {
  const text = useText();
  const moment = useMoment();
  return (
    <Stack>
      {doneNote ? <Typography>“{doneNote}”</Typography> : null}
      <Aside>{text('storekeeper.alert.doneBy', { name: doneBy ?? '–', when: doneAt ? moment(doneAt) : '–' })}</Aside>
    </Stack>
  );
}
