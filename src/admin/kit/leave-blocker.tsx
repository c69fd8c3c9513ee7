import { useEffect, type RefObject } from 'react';
import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useBlocker } from 'react-router-dom';
import { FocusBack } from './focus-back';
import { useText } from './use-text';

type Props = Readonly<{ isDirty: boolean; isLeaving: RefObject<boolean>; within?: string }>;

/**
 * Asks before what was typed is left behind: on another page of the panel, and by the browser itself. `within`: pages below this address keep
 * what was typed.
 */
export function LeaveBlocker({ isDirty, isLeaving, within }: Props) {
  const text = useText();
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const keeps = (pathname: string) => within !== undefined && (pathname === within || pathname.startsWith(`${within}/`));
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && isLeaving.current !== true && currentLocation.pathname !== nextLocation.pathname && !keeps(nextLocation.pathname),
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : blocker.reset())}>
      <FocusBack />
      <ConfirmDialog title={text('storekeeper.desk.leave')} onConfirm={() => blocker.proceed()}>
        {text('storekeeper.desk.leave.sure')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
