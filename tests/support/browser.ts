import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

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
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...quiet],
    headless: true,
  });
}

/** Kept for people to look at; CI does not compare them. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}

/** Waits until nothing in the dialogue moves any more. */
export const settled = (page: Page): Promise<void> =>
  page.getByRole('dialog').evaluate(async (dialog: { getAnimations(options: object): { finished: Promise<unknown> }[] }) => {
    await Promise.all(dialog.getAnimations({ subtree: true }).map(({ finished }) => finished));
  });

const owner = () => ({ email: process.env.DEMO_ADMIN_EMAIL ?? '', password: process.env.DEMO_ADMIN_PASSWORD ?? '' });

/** Signs in to the admin panel, as the owner of the demo shop unless somebody else is named. */
export async function signIn(page: Page, url: string, { email, password } = owner()): Promise<void> {
  await page.goto(`${url}/admin/auth/login`);
  await page.getByRole('textbox', { name: /Email/ }).fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('navigation').first().waitFor();
}
