import { useEffect, useState } from 'react';

const usable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled';

/** An element, and all that it lies in, outwards. */
function outwards(element: Element | null): Element[] {
  return element === null || element === document.body ? [] : [element, ...outwards(element.parentElement)];
}

/**
 * Stands in a dialogue. When that closes, the focus is where it was before; where that is gone, such as the button of something that is done,
 * it is on what is left nearest to it. Without it, whoever uses no mouse would begin at the top of the page again.
 */
export function FocusBack() {
  // While it is drawn: the dialogue takes the focus right after.
  const [before] = useState(() => outwards(document.activeElement));
  useEffect(
    () => () => {
      const giveBack = () => {
        if (document.activeElement !== document.body) return;
        const [was, ...around] = before.filter((element) => element.isConnected);
        const nearest = was === before[0] ? was : [was, ...around].flatMap((element) => element?.querySelector(usable) ?? [])[0];
        if (nearest instanceof HTMLElement) nearest.focus();
      };
      setTimeout(giveBack);
    },
    [],
  );
  return null;
}
