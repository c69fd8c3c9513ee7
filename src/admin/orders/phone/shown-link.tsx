import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Aside } from '../../kit/summary-parts';
import { useMoment } from '../../kit/use-moment';
import { useText } from '../../kit/use-text';

type Props = Readonly<{
  url: string;
  expiresAt: string;
  mailed: boolean | null;
  /** For the rest of an order whose goods are its own. */
  isRest?: boolean;
}>;

/** An address to send to the customer. It is told once, as nobody keeps it. */
export function ShownLink({ url, expiresAt, mailed, isRest = false }: Props) {
  const text = useText();
  const moment = useMoment();
  const { toggleNotification } = useNotification();
  const address = new URL(url, window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toggleNotification({ type: 'success', message: text('storekeeper.phone.copied') });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold" role="status">
        {text(
          mailed === null ? 'storekeeper.phone.linkTitle' : mailed ? 'storekeeper.phone.linkMailed' : 'storekeeper.phone.linkNotMailed',
        )}
      </Typography>
      <Box background="neutral100" hasRadius padding={3}>
        <Typography style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>{address}</Typography>
      </Box>
      <Aside>{text(isRest ? 'storekeeper.editing.linkHint' : 'storekeeper.phone.linkHint', { until: moment(expiresAt) })}</Aside>
      {/* Browsers give the clipboard to pages of https alone. */}
      {window.isSecureContext ? (
        <Button variant="secondary" onClick={() => void copy()}>
          {text('storekeeper.phone.copy')}
        </Button>
      ) : null}
    </Flex>
  );
}
