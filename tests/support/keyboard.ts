import type { Locator, Page } from 'playwright-core';
import { comesTrue } from './browser';

// The panel with the keyboard alone. What is asked of the page is one text that it runs, and has the name `keys` there.

const inPage = `
window.keys ??= (() => {
  const style = document.createElement('style');
  // What fades in is seen too late, and what fades out too long.
  style.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }';
  document.head.append(style);
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isSeen = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const canBeReached = (element) => element.tabIndex >= 0 && !element.disabled && isSeen(element) && !element.closest('[aria-hidden="true"], [inert]');
  // A group of radio buttons hands the focus on to the one that is chosen.
  const controls = (root) => [...root.querySelectorAll(wanted)].filter((element) => canBeReached(element) && element.role !== 'radiogroup');
  const called = (element) => {
    const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return element.tagName.toLowerCase() + ' ' + ((label ?? '').trim() || element.getAttribute('name') || element.outerHTML).slice(0, 80);
  };
  const look = (element) => {
    const seen = [];
    for (let at = element, up = 0; at instanceof Element && up < 4; at = at.parentElement, up += 1)
      for (const part of [null, '::before', '::after']) {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, backgroundColor, content } = getComputedStyle(at, part);
        seen.push(outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderColor, borderWidth, backgroundColor, part && content);
      }
    return seen.join('|');
  };
  // Something lies on top of all of it: a bar that stays where it is, a picture.
  const isCovered = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const spots = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => document.elementFromPoint(left + width * x, top + height * y));
    // A box to tick may be larger than it looks, and beside what it stands for.
    return !spots.some((spot) => spot && (element.contains(spot) || spot.contains(element) || spot.closest('label')?.control === element));
  };
  let walk = null;
  return {
    controls,
    called,
    /** Begins at the start of what \`selector\` names. */
    begin(selector) {
      const root = document.querySelector(selector);
      walk = { root, expected: controls(root), reached: [], unseen: [], covered: [], before: null };
      root.focus();
      return walk.expected.length;
    },
    /** After a Tab: whether the focus is still within, and whether something lies on it. */
    step() {
      const { root, reached, unseen, before } = walk;
      const now = document.activeElement;
      // An input of a date or a time has a stop for each of its parts.
      if (before && before.element === now && /^(date|time)/.test(now.type ?? '')) return { isWithin: true, isCovered: this.isCovered() };
      if (before && before.element.isConnected && before.element !== now && look(before.element) === before.look) unseen.push(called(before.element));
      const isWithin = root.contains(now) && now !== root && !reached.includes(now);
      walk.before = isWithin ? { element: now, look: look(now) } : null;
      if (isWithin) reached.push(now);
      return { isWithin, isCovered: isWithin && this.isCovered() };
    },
    /** What was drawn above it meanwhile may have pushed it out of the window, which is no bar that lies on it. */
    isCovered() {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight) document.activeElement.scrollIntoView({ block: 'center' });
      return isCovered(document.activeElement);
    },
    noteCovered() {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      // What lies there is what has to be mended.
      walk.covered.push(called(document.activeElement) + ' by ' + (over ? called(over) : 'nothing: it is outside of the window'));
    },
    end() {
      const { root, expected, reached, unseen, covered } = walk;
      const known = (element) => element.isConnected && root.contains(element);
      const props = (element) => element[Object.keys(element).find((key) => key.startsWith('__reactProps$'))] ?? {};
      // In grids, arrows lead from cell to cell.
      const isReached = (element) => canBeReached(element) || element.closest('[role="grid"], label') !== null;
      const around = (element) => (element === root || element === null ? [] : [element, ...around(element.parentElement)]);
      // What is hidden from screen readers says another way what stands beside it: the arrows of a number that can be typed.
      const isForMice = (element) =>
        props(element).onClick && !props(element).disabled && isSeen(element) && !element.closest('[aria-hidden="true"]') && ![...around(element), ...element.querySelectorAll(wanted)].some(isReached);
      return {
        missed: expected.filter((element) => known(element) && canBeReached(element) && !reached.includes(element)).map(called),
        outOfOrder: reached.filter((element, index) => {
          const next = reached[index + 1];
          return next && known(element) && known(next) && !(element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING);
        }).map(called),
        unseen,
        covered,
        isLeft: !root.contains(document.activeElement),
        forMiceOnly: [...root.querySelectorAll('*')].filter(isForMice).map(called),
      };
    },
  };
})()`;

export type Walked = Readonly<Record<'missed' | 'outOfOrder' | 'unseen' | 'covered' | 'forMiceOnly', string[]>>;

const settledWithinMs = 3_000;

/**
 * Goes with Tab through all of what `selector` names, and says what somebody without a mouse would miss there; nothing where all is well.
 * `isTrap`: nothing leads out of it.
 */
export async function walk(page: Page, selector: string, { isTrap = false } = {}): Promise<Partial<Walked> & { isLeft?: boolean }> {
  await page.evaluate(inPage);
  const count = await page.evaluate<number>(`keys.begin(${JSON.stringify(selector)})`);
  for (let steps = 0; steps < count + 50; steps += 1) {
    await page.keyboard.press('Tab');
    const { isWithin, isCovered } = await page.evaluate<{ isWithin: boolean; isCovered: boolean }>('keys.step()');
    if (!isWithin) break;
    // What is still being drawn may lie there for a moment.
    if (isCovered && !(await comesTrue(page, '!keys.isCovered()', settledWithinMs))) await page.evaluate('keys.noteCovered()');
  }
  const { isLeft, ...found } = await page.evaluate<Walked & { isLeft: boolean }>('keys.end()');
  const wrong = Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0));
  return isLeft === isTrap ? { ...wrong, isLeft } : wrong;
}

type Focusable = Readonly<{ ownerDocument: Readonly<{ activeElement: unknown }>; contains(other: unknown): boolean }>;

/** Whether the focus comes to just this; what closes gives it back in a moment. */
export const isFocused = (locator: Locator): Promise<boolean> => comes(locator, false);

/** Whether it comes there, or to something within. */
export const hasFocus = (locator: Locator): Promise<boolean> => comes(locator, true);

const comes = (locator: Locator, isWithin: boolean): Promise<boolean> =>
  locator.evaluate(async (element: Focusable, within) => {
    const until = performance.now() + 2_000;
    const isIt = () => {
      const { activeElement } = element.ownerDocument;
      return within ? element.contains(activeElement) : activeElement === element;
    };
    while (!isIt() && performance.now() < until) await new Promise((again) => setTimeout(again, 10));
    return isIt();
  }, isWithin);

/** Presses a key until the focus is there. Throws where it never comes. */
export async function goTo(page: Page, locator: Locator, key = 'Tab'): Promise<void> {
  await locator.waitFor();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await locator.evaluate((element: Focusable) => element.ownerDocument.activeElement === element)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${locator.toString()}`);
}
