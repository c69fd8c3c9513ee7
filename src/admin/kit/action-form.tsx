import { useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Refusal } from './summary-parts';
import type { Outcome } from './use-act';
import { useText } from './use-text';

type Props = Readonly<{
  explanation: string;
  submit: string;
  isDangerous?: boolean;
  isReady?: boolean;
  isBusy: boolean;
  /** Null while something is missing. */
  onSubmit: (() => Promise<Outcome>) | null;
  close: () => void;
  children?: React.ReactNode;
}>;

/** Says what will happen, asks for what is needed, and closes once it is done. Otherwise it says why it is not. */
export function ActionForm({ explanation, submit, isDangerous = false, isReady = true, isBusy, onSubmit, close, children }: Props) {
  const text = useText();
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (!onSubmit) return;
    setError(null);
    const outcome = await onSubmit();
    if (outcome.done) close();
    else setError(outcome.error);
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography textColor="neutral700">{explanation}</Typography>
          {children}
          <Refusal>{error}</Refusal>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" disabled={isBusy}>
            {text('storekeeper.action.close')}
          </Button>
        </Modal.Close>
        <Button
          variant={isDangerous ? 'danger' : 'default'}
          loading={isBusy}
          disabled={!isReady || onSubmit === null}
          onClick={() => void send()}
        >
          {submit}
        </Button>
      </Modal.Footer>
    </>
  );
}
