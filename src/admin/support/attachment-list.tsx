import { useEffect, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { StaffRequest } from '../kit/admin-types';
import { addressOf } from '../kit/staff-api';
import { Refusal } from '../kit/summary-parts';
import { useOpenFile } from '../kit/use-open-file';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { reasonWords } from './support-words';

type Attachment = StaffRequest['messages'][number]['attachments'][number];

const contentOf = (id: string) => addressOf('GET /support-attachments/:id/content', { params: { id } }).path;

// What iPhones take, few browsers show: it is opened with another program.
const shown = new Set<string>(['image/jpeg', 'image/png', 'image/webp']);

/** A picture as it is: it is asked for with the sign-in of the panel, which an address would not carry. */
function Picture({ id, name, type }: Attachment) {
  const { get } = useFetchClient();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isOver = false;
    get(contentOf(id), { responseType: 'blob' }).then(
      ({ data }: { data: Blob }) => {
        if (isOver) return;
        made = URL.createObjectURL(new Blob([data], { type }));
        setAddress(made);
      },
      // It can be opened all the same, which says why not.
      () => undefined,
    );
    return () => {
      isOver = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [id]);
  return address === null ? null : <img src={address} alt={name} style={{ maxWidth: 'min(100%, 32rem)', maxHeight: '24rem' }} />;
}

function One(attachment: Attachment) {
  const text = useText();
  const { open, isOpening, error } = useOpenFile();
  const { id, name, type, status, reason } = attachment;
  if (status !== 'ready')
    return (
      <Typography textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
        {status === 'waiting'
          ? text('storekeeper.support.fileWaits', { name })
          : text('storekeeper.support.fileRefused', { name, why: labelFor(text)(reasonWords, reason ?? '') })}
      </Typography>
    );
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {shown.has(type) ? <Picture {...attachment} /> : null}
      <Button
        variant="tertiary"
        disabled={isOpening}
        onClick={() => void open('GET /support-attachments/:id/content', { params: { id } }, type)}
      >
        {text('storekeeper.support.openFile', { name })}
      </Button>
      <Refusal>{error}</Refusal>
    </Flex>
  );
}

/** What customers sent with a message, once a job has looked at it. */
export const AttachmentList = ({ attachments }: Readonly<{ attachments: readonly Attachment[] }>) =>
  attachments.map((attachment) => <One key={attachment.id} {...attachment} />);
