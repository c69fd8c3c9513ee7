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
import { PhoneFrame } from './phone-frame';

type Tried = Request<'POST /automatic-messages/preview'>['body'];
type Tested = Answer<'POST /automatic-messages/test'>;

/** How a message reads as it is typed, on a phone and as a mail; and the same sent to whoever looks at it. */
export function MessagePreview({ tried, canMail }: Readonly<{ tried: Tried; canMail: boolean }>) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const { preview, error } = usePreview('POST /automatic-messages/preview', { body: tried });
  // The last one stays while the next is written: a page that comes and goes cannot be read.
  const [shown, setShown] = useState<Answer<'POST /automatic-messages/preview'> | null>(null);
  if (preview && preview !== shown) setShown(preview);
  const { send, isBusy } = useSend();
  const [failure, setFailure] = useState<string | null>(null);
  const test = async () => {
    const asked = { ...tried, ways: { push: true, mail: canMail } };
    const { method, path, body } = addressOf('POST /automatic-messages/test', { body: asked });
    const sent = await send<Tested>(method, path, body);
    setFailure(sent.error);
    if (!sent.isDone) return;
    const { mailedTo, isInApp } = sent.answer;
    if (mailedTo !== null) toggleNotification({ type: 'success', message: text('storekeeper.mails.testSent', { to: mailedTo }) });
    toggleNotification({
      type: isInApp ? 'success' : 'warning',
      message: text(isInApp ? 'storekeeper.mails.phone.testSent' : 'storekeeper.mails.phone.noAccount'),
    });
  };
  return (
    <Card
      title={text('storekeeper.mails.preview')}
      hint={text('storekeeper.mails.messages.preview.hint')}
      aside={
        <Button variant="secondary" loading={isBusy} disabled={error !== null} onClick={() => void test()}>
          {text('storekeeper.mails.test')}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Refusal>{failure ?? error}</Refusal>
        {shown ? (
          <>
            <PhoneFrame {...shown} />
            <MailFrame {...shown} />
          </>
        ) : null}
      </Flex>
    </Card>
  );
}
