import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Card } from '../kit/card';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';

/** The secret of a webhook, this once: whoever looks again does not see it any more. */
export function SecretCard({ secret, close }: Readonly<{ secret: string; close: () => void }>) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    // Missing where the panel is opened without TLS: then it is marked and copied by hand.
    await navigator.clipboard.writeText(secret);
    toggleNotification({ type: 'success', message: text('storekeeper.webhooks.secret.copied') });
  };
  return (
    <Card title={text('storekeeper.webhooks.secret')} hint={text('storekeeper.webhooks.secret.once')}>
      <Typography style={{ overflowWrap: 'anywhere', userSelect: 'all', fontFamily: 'monospace' }}>{secret}</Typography>
      <Aside>{text('storekeeper.webhooks.secret.what')}</Aside>
      <Flex gap={2} wrap="wrap">
        {'clipboard' in navigator ? (
          <Button variant="secondary" onClick={() => void copy()}>
            {text('storekeeper.webhooks.secret.copy')}
          </Button>
        ) : null}
        <Button variant="tertiary" onClick={close}>
          {text('storekeeper.webhooks.secret.done')}
        </Button>
      </Flex>
    </Card>
  );
}
