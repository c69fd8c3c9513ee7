import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Card } from '../kit/card';
import { addressOf, type Answer, type Request } from '../kit/staff-api';
import { Refusal } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { MailFrame } from './mail-frame';

type Tried = Request<'POST /mail-templates/test'>['body'];

/** How a mail reads as it is typed, for an order nobody placed; and the same sent to whoever looks at it. */
export function MailPreview({ tried, canSend }: Readonly<{ tried: Tried; canSend: boolean }>) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { preview, error } = usePreview('POST /mail-templates/preview', { body: tried });
  // The last one stays while the next is written: a page that comes and goes cannot be read.
  const [shown, setShown] = useState<Answer<'POST /mail-templates/preview'> | null>(null);
  if (preview && preview !== shown) setShown(preview);
  const { send, isBusy } = useSend();
  const [failure, setFailure] = useState<string | null>(null);
  const test = async () => {
    const { method, path, body } = addressOf('POST /mail-templates/test', { body: tried });
    const sent = await send<Answer<'POST /mail-templates/test'>>(method, path, body);
    setFailure(sent.error);
    if (sent.isDone) toggleNotification({ type: 'success', message: text('storekeeper.mails.testSent', sent.answer) });
  };
  return (
    <Card
      title={text('storekeeper.mails.preview')}
      hint={text('storekeeper.mails.preview.hint')}
      aside={
        canSend ? (
          <Button variant="secondary" loading={isBusy} disabled={error !== null} onClick={() => void test()}>
            {text('storekeeper.mails.test')}
          </Button>
        ) : undefined
      }
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Refusal>{failure ?? error}</Refusal>
        {shown ? <MailFrame {...shown} /> : null}
      </Flex>
    </Card>
  );
}
