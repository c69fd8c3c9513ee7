import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import { FocusBack } from './focus-back';
import { useText } from './use-text';

type Props = Readonly<{
  label: string;
  title?: string;
  variant?: 'secondary' | 'tertiary' | 'danger-light';
  isBusy: boolean;
  /** When it is closed without being done: something may have changed meanwhile. */
  onClose?: () => void;
  children: (close: () => void) => React.ReactNode;
}>;

// A few fields read better close together than over the 83 rem of a dialogue.
const FormContent = styled(Modal.Content)`
  max-width: 60rem;
`;

/** A button that opens a form. The form begins anew each time, and stays open while its request runs. */
export function ActionModal({ label, title = label, variant = 'secondary', isBusy, onClose, children }: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const change = (open: boolean) => {
    if (isBusy) return;
    setOpen(open);
    if (!open) onClose?.();
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={change}>
      <Modal.Trigger>
        <Button variant={variant} fullWidth disabled={isBusy}>
          {label}
        </Button>
      </Modal.Trigger>
      <FormContent aria-describedby={undefined}>
        <Modal.Header closeLabel={text('storekeeper.action.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {isOpen ? <FocusBack /> : null}
        {isOpen ? children(() => setOpen(false)) : null}
      </FormContent>
    </Modal.Root>
  );
}
