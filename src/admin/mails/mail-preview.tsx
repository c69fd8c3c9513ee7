import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { Card } from '../kit/card';
import { addressOf, type Answer, type Request } from '../kit/staff-api';
import { Refusal } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';

type Tried = Request<'POST /mail-templates/test'>['body'];

const Shown = styled.div`
  height: 36rem;
  overflow: auto;
  border: 1px solid #8888884d;
  border-radius: 4px;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

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
        {shown ? (
          <>
            <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
              {shown.subject}
            </Typography>
            <Shown tabIndex={0} role="region" aria-label={text('storekeeper.mails.preview.scroll')}>
              {/* Nothing in it can run or lead away: it is only looked at. What scrolls is around it, where the focus is seen. */}
              <iframe
                title={text('storekeeper.mails.preview')}
                sandbox=""
                tabIndex={-1}
                srcDoc={shown.html}
                style={{ display: 'block', width: '100%', height: '120rem', border: 0, colorScheme: 'light', background: '#fff' }}
              />
            </Shown>
          </>
        ) : null}
      </Flex>
    </Card>
  );
}
