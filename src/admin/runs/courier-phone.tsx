import { useState } from 'react';
import { Button, Checkbox, Flex, Modal, Typography } from '@strapi/design-system';
import { LinkToSend } from '../kit/link-to-send';
import { Refusal } from '../kit/summary-parts';
import type { Answer } from '../kit/staff-api';
import { useAct } from '../kit/use-act';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { Courier } from './use-day';

type Props = Readonly<{ courier: Courier; reload: () => void }>;
type Link = Answer<'POST /couriers/:id/link'>;

/** Whether a courier reports from a phone, in a sentence. */
export function useSignedIn(): (courier: Courier) => string {
  const text = useText();
  const moment = useMoment();
  return ({ signIn: { phones, lastSeenAt, linkExpiresAt } }) => {
    if (phones > 0) return text('storekeeper.runs.phone.signedIn', { phones, at: lastSeenAt ? moment(lastSeenAt) : '' });
    return linkExpiresAt ? text('storekeeper.runs.phone.linkOpen', { until: moment(linkExpiresAt) }) : text('storekeeper.runs.phone.none');
  };
}

/** The link a courier signs in by, made and shown once, and the end of it. */
export function CourierPhone({ courier, reload }: Props) {
  const text = useText();
  const signedIn = useSignedIn();
  const moment = useMoment();
  const [link, setLink] = useState<Link | null>(null);
  const [endSessions, setEnd] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const making = useAct<Link>(setLink);
  const ending = useAct<Courier>(reload);
  const isBusy = making.isBusy || ending.isBusy;
  const params = { id: courier.id };
  const make = async () => {
    const made = () => text('storekeeper.runs.phone.made');
    const outcome = await making.act('POST /couriers/:id/link', { params, body: { endSessions } }, made);
    setError(outcome.error);
    if (outcome.done) reload();
  };
  const end = async () => {
    const outcome = await ending.act('POST /couriers/:id/end-sessions', { params }, () => text('storekeeper.runs.phone.ended'));
    setError(outcome.error);
    if (outcome.done) setLink(null);
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography textColor="neutral700">{text('storekeeper.runs.phone.explanation')}</Typography>
          <Typography>{signedIn(courier)}</Typography>
          {courier.signIn.phones > 0 && !link ? (
            <Checkbox checked={endSessions} onCheckedChange={(checked) => setEnd(checked === true)}>
              {text('storekeeper.runs.phone.endOthers')}
            </Checkbox>
          ) : null}
          {link ? (
            <LinkToSend
              title={text('storekeeper.runs.phone.send', { name: link.courier.name })}
              url={link.url}
              hint={text('storekeeper.runs.phone.once', { until: moment(link.expiresAt) })}
            />
          ) : null}
          <Refusal>{error}</Refusal>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" disabled={isBusy}>
            {text('storekeeper.action.close')}
          </Button>
        </Modal.Close>
        <Flex gap={2} wrap="wrap">
          {courier.signIn.phones > 0 || courier.signIn.linkExpiresAt ? (
            <Button variant="danger-light" loading={ending.isBusy} disabled={isBusy} onClick={() => void end()}>
              {text('storekeeper.runs.phone.end')}
            </Button>
          ) : null}
          <Button loading={making.isBusy} disabled={isBusy || !courier.active} onClick={() => void make()}>
            {text(link ? 'storekeeper.runs.phone.another' : 'storekeeper.runs.phone.make')}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}
