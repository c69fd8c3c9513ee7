import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Card } from '../../kit/card';
import { addressOf, type Answer } from '../../kit/staff-api';
import { Aside, Refusal } from '../../kit/summary-parts';
import { useSend } from '../../kit/use-send';
import { useText } from '../../kit/use-text';
import type { Crm } from './crm-draft';

type Props = Readonly<{ crm: Crm; reload: () => Promise<void> }>;

/** Where a CRM that signs nothing tells what was changed there: an address with a key, shown once. */
export function AddressCard({ crm: { name, title, comesBack }, reload }: Props) {
  const text = useText();
  const { send, isBusy } = useSend();
  const [address, setAddress] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isThere = comesBack === 'key';
  const make = async () => {
    // Another one ends what the CRM knows.
    if (isThere && !isAsked) return setAsked(true);
    setAsked(false);
    const { method, path } = addressOf('POST /crms/:name/notice-address', { params: { name } });
    const sent = await send<Answer<'POST /crms/:name/notice-address'>>(method, path, {});
    setRefusal(sent.error);
    if (sent.isDone) setAddress(new URL(sent.answer.path, window.location.origin).href);
    await reload();
  };
  return (
    <Card title={text('storekeeper.crm.address')} hint={text('storekeeper.crm.addressHint', { title })}>
      {address ? (
        <>
          <Box background="neutral100" hasRadius padding={3}>
            <Typography role="status" style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
              {address}
            </Typography>
          </Box>
          <Aside>{text('storekeeper.crm.addressOnce')}</Aside>
        </>
      ) : (
        <Aside>{text(isThere ? 'storekeeper.crm.addressThere' : 'storekeeper.crm.addressNone')}</Aside>
      )}
      <Refusal>{refusal}</Refusal>
      <Flex gap={2} wrap="wrap">
        {/* Browsers give the clipboard to pages of https alone. */}
        {address && window.isSecureContext ? (
          <Button variant="secondary" onClick={() => void navigator.clipboard.writeText(address)}>
            {text('storekeeper.crm.addressCopy')}
          </Button>
        ) : null}
        <Button variant={isThere ? 'danger-light' : 'secondary'} loading={isBusy} onClick={() => void make()}>
          {text(isAsked ? 'storekeeper.crm.addressRenewNow' : isThere ? 'storekeeper.crm.addressRenew' : 'storekeeper.crm.addressMake')}
        </Button>
      </Flex>
    </Card>
  );
}
