import { LinkToSend } from '../../kit/link-to-send';
import { useMoment } from '../../kit/use-moment';
import { useText } from '../../kit/use-text';

type Props = Readonly<{
  url: string;
  expiresAt: string;
  mailed: boolean | null;
  /** For the rest of an order whose goods are its own. */
  isRest?: boolean;
}>;

/** Where the customer pays. */
export function ShownLink({ url, expiresAt, mailed, isRest = false }: Props) {
  const text = useText();
  const moment = useMoment();
  const title =
    mailed === null ? 'storekeeper.phone.linkTitle' : mailed ? 'storekeeper.phone.linkMailed' : 'storekeeper.phone.linkNotMailed';
  const hint = isRest ? 'storekeeper.editing.linkHint' : 'storekeeper.phone.linkHint';
  return <LinkToSend title={text(title)} url={url} hint={text(hint, { until: moment(expiresAt) })} />;
}
