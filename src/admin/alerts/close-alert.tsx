import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ActionForm } from '../kit/action-form';
import { ActionModal } from '../kit/action-modal';
import { NoteField } from '../kit/form-fields';
import { useRefreshDocumentMutation } from '../kit/refresh-document';
import { Aside, Refusal, Stack } from '../kit/summary-parts';
import { useAct, type Outcome } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { AlertFacts } from './alert-facts';

export const alertModel = 'api::operations.staff-alert';

function useClosing(documentId: string) {
  const text = useText();
  const [refreshDocument] = useRefreshDocumentMutation();
  const refresh = () => void refreshDocument({ model: alertModel, documentId });
  const { act, isBusy } = useAct<unknown>(refresh);
  const close = (note: string): Promise<Outcome> =>
    act('POST /staff-alerts/:id/close', { params: { id: documentId }, body: { note: note.trim() || undefined } }, () =>
      text('storekeeper.alert.closed'),
    );
  return { close, isBusy, refresh };
}

function WhatWasDone(props: Readonly<{ value: string; onChange: (note: string) => void }>) {
  const text = useText();
  return <NoteField label={text('storekeeper.alert.note')} hint={text('storekeeper.alert.noteHint')} {...props} />;
}

/** On an alert that is open: saying that it is done. */
export function CloseAlert({ documentId }: { documentId: string }) {
  const text = useText();
  const mayClose = useMay('api::alerts.close');
  const { close, isBusy } = useClosing(documentId);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  if (!mayClose) return null;
  const send = async () => setError((await close(note)).error);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <WhatWasDone value={note} onChange={setNote} />
      <Button fullWidth loading={isBusy} onClick={() => void send()}>
        {text('storekeeper.alert.close')}
      </Button>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

type InList = Readonly<{ documentId: string; title: string }>;

/** The same, where the alert is one of many. */
export function CloseAlertButton({ documentId, title }: InList) {
  const text = useText();
  const mayClose = useMay('api::alerts.close');
  const { close, isBusy, refresh } = useClosing(documentId);
  const [note, setNote] = useState('');
  if (!mayClose) return null;
  return (
    <ActionModal label={text('storekeeper.alert.close')} title={title} variant="tertiary" isBusy={isBusy} onClose={refresh}>
      {(shut) => (
        <ActionForm
          explanation={text('storekeeper.alert.closing')}
          submit={text('storekeeper.alert.close')}
          isBusy={isBusy}
          onSubmit={() => close(note)}
          close={shut}
        >
          <WhatWasDone value={note} onChange={setNote} />
        </ActionForm>
      )}
    </ActionModal>
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
