import { useEffect, useRef } from 'react';

const everyMs = 20_000;

/** Looks again now and then while `isOn`, but not behind a dialogue somebody types in, nor where nobody looks. */
export function useLive(isOn: boolean, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!isOn) return;
    const timer = window.setInterval(() => {
      if (document.visibilityState === 'visible' && document.querySelector('[role="dialog"]') === null) latest.current();
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [isOn]);
}
