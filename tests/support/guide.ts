import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

const folder = path.resolve(__dirname, '../../docs/pictures');
/** A reader on a telephone loads all of a chapter; tests/contract/guide.test.ts asks for it too. */
const mostBytes = 80_000;
const qualities = [82, 74, 66, 58, 50, 42, 34];

/** Nothing turns any more, and every picture that is in sight has come. */
const isWhole = `
  document.querySelectorAll('div[role="alert"][aria-live="assertive"] > img').length === 0 &&
  [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight)`;

/** Wherever somebody has scrolled to while typing. */
const toTheStart = `document.querySelectorAll('*').forEach((part) => {
  if (part.scrollTop > 0 || part.scrollLeft > 0) part.scrollTo(0, 0);
})`;

type Part = Readonly<{
  /** How much of the page from its top, where it is not a part of it. */
  height?: number;
  /** Only this, with a little of what is around. */
  of?: Locator;
}>;

/** A picture for docs/staff.md, which `npm run guide` draws anew: the page as wide as it is, or a part of it. */
export async function guidePicture(page: Page, name: string, { height = 860, of }: Part = {}): Promise<void> {
  if (process.env.GUIDE !== 'true') return;
  const shown = page.viewportSize() ?? { width: 1440, height };
  await page.evaluate(toTheStart);
  await of?.evaluate((part: { scrollIntoView(where: object): void }) => part.scrollIntoView({ block: 'nearest' }));
  const box = of ? await of.boundingBox() : null;
  const around = 16;
  const clip = box
    ? {
        x: Math.max(0, box.x - around),
        y: Math.max(0, box.y - around),
        width: Math.min(shown.width - Math.max(0, box.x - around), box.width + 2 * around),
        height: Math.min(shown.height - Math.max(0, box.y - around), box.height + 2 * around),
      }
    : { x: 0, y: 0, width: shown.width, height: Math.min(height, shown.height) };
  // The panel lets no text be run as a condition that is waited for.
  while (!(await page.evaluate<boolean>(isWhole)));
  // Words that go again in a moment stand on top of what the picture is of.
  const style = '[data-sonner-toaster] { display: none !important; }';
  const taken = await page.screenshot({ clip, style, animations: 'disabled', caret: 'hide' });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.webp`), await small(taken));
}

async function small(taken: Buffer): Promise<Buffer> {
  for (const quality of qualities) {
    const drawn = await sharp(taken).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (drawn.length < mostBytes) return drawn;
  }
  throw new Error('This picture cannot be made small enough: show less of the page');
}
