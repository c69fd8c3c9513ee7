import { useEffect, useRef, type RefObject } from 'react';

/** What was just opened is what somebody works with next: it is in sight, and the keyboard is there. */
export function useOpened<Element extends HTMLElement>(): RefObject<Element> {
  const opened = useRef<Element>(null);
  useEffect(() => {
    opened.current?.focus({ preventScroll: true });
    opened.current?.scrollIntoView({ block: 'start' });
  }, []);
  return opened;
}
