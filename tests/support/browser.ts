import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { App } from './app';

const screenshots = path.resolve(__dirname, '../browser/screenshots');
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Asked in a process of its own: the package is an ES module, and Jest's modules are not. It unpacks itself on first use. */
function packagedBrowser(): string {
  const question = "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())";
  return execFileSync(process.execPath, ['--input-type=module', '-e', question], { encoding: 'utf8' }).trim();
}

/** A headless Chromium: the one from npm on x64 Linux, elsewhere one that is installed (or named by CHROMIUM_PATH). */
export async function openBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  const hasPackage = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = CHROMIUM_PATH ?? (hasPackage ? packagedBrowser() : systemBrowsers.find((candidate) => existsSync(candidate)));
  if (!executablePath)
    throw new Error('No browser was found. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test');
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];
  // A GPU that is only computed draws three times slower than none.
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...quiet];
  // Another worker may be unpacking it just now.
  for (const end = Date.now() + 60_000; ;)
    try {
      return await chromium.launch({ executablePath, args, headless: true });
    } catch (error) {
      if (Date.now() > end || !String(error).includes('ETXTBSY')) throw error;
    }
}

/** For people to look at, who ask for them: `SCREENSHOTS=true npm test -- tests/browser`. Nothing compares them. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== 'true') return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}

/**
 * Whether what is asked of the page comes true before the time is over. Playwright's own `waitForFunction` compiles its text in the page,
 * which the panel's Content Security Policy forbids.
 */
export async function comesTrue(page: Page, question: string, withinMs = 10_000): Promise<boolean> {
  for (const end = Date.now() + withinMs; ;) {
    if (await page.evaluate<boolean>(question)) return true;
    if (Date.now() > end) return false;
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
}

/** Waits until nothing in the dialogue moves any more. */
export const settled = (page: Page): Promise<void> =>
  page.getByRole('dialog').evaluate(async (dialog: { getAnimations(options: object): { finished: Promise<unknown> }[] }) => {
    await Promise.all(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished));
  });

/**
 * One page of the admin panel for the whole file, signed in as the owner of the demo shop. `height`: enough for the whole panel,
 * so that pictures show all of it.
 */
export function usePanel(app: Pick<App, 'url'>, { height }: { height: number }) {
  let browser: Browser | undefined;
  let page: Page | undefined;
  const opened = <T>(what: T | undefined): T => {
    if (!what) throw new Error('The panel is open within tests only');
    return what;
  };
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height }, locale: 'en-GB', reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    await remember(page, app.url);
  }, 120_000);
  afterAll(() => browser?.close());
  return { page: () => opened(page), browser: () => opened(browser) };
}

/**
 * Goes to a page of the panel as a link does: without loading the panel anew, which is most of what a page costs. What was shown
 * before is gone when this returns. After what only a reload notices, such as another language, use `page.goto`.
 */
export async function visit(page: Page, url: string): Promise<void> {
  if ((await page.locator('main').count()) === 0) return void (await page.goto(url));
  const { pathname, search } = new URL(url);
  const follow = (to: string) =>
    page.evaluate(`history.pushState(null, '', ${JSON.stringify(to)}); dispatchEvent(new PopStateEvent('popstate'))`);
  await page.evaluate(`document.querySelectorAll('main').forEach((main) => main.setAttribute('data-left', ''))`);
  await follow('/admin/nowhere');
  await page.locator('main[data-left]').first().waitFor({ state: 'detached' });
  await follow(pathname + search);
}

const owner = () => ({ email: process.env.DEMO_ADMIN_EMAIL ?? '', password: process.env.DEMO_ADMIN_PASSWORD ?? '' });

/** As a browser whose owner has signed in before: without the form. */
async function remember(page: Page, url: string, who = owner()): Promise<void> {
  const answer = await page.request.post(`${url}/admin/login`, { data: who });
  const { data } = (await answer.json()) as { data: { accessToken: string } };
  await page.context().addCookies([{ name: 'jwtToken', value: data.accessToken, url }]);
}

/** A page of its own for somebody else, signed in; whoever opens it closes it. */
export async function openAs(browser: Browser, url: string, who: ReturnType<typeof owner>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1_000 }, locale: 'en-GB', reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  await remember(page, url, who);
  return page;
}

/** Signs in to the admin panel with its form. */
export async function signIn(page: Page, url: string, { email, password }: Readonly<{ email: string; password: string }>): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.getByRole('textbox', { name: /Email/ }).fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
}
