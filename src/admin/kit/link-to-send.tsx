import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Aside } from './summary-parts';
import { useText } from './use-text';

type Props = Readonly<{ title: string; url: string; hint: string }>;

/** An address to send to somebody. It is told once, as nobody keeps it. */
export function LinkToSend({ title, url, hint }: Props) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const address = new URL(url, window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toggleNotification({ type: 'success', message: text('storekeeper.link.copied') });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold" role="status">
        {title}
      </Typography>
      <Box background="neutral100" hasRadius padding={3}>
        <Typography style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>{address}</Typography>
      </Box>
      <Aside>{hint}</Aside>
      {/* Browsers give the clipboard to pages of https alone. */}
      {window.isSecureContext ? (
        <Button variant="secondary" onClick={() => void copy()}>
          {text('storekeeper.link.copy')}
        </Button>
      ) : null}
    </Flex>
  );
}
