import type { Locator, Page } from 'playwright-core';
import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { comesTrue, screenshot, settled, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { usePlacedOrders } from '../support/placed-orders';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_500 });

/** An order for a place so many thousandths of a degree north of where the first depot lies. */
async function orderedAt(north: number): Promise<string> {
  const { order } = await orders.placed({ quantity: 1 });
  await app.sql(
    `update orders set shipping_address = shipping_address
       || jsonb_build_object('location', jsonb_build_object('lat', 50.45 + $2::float8 / 1000, 'lng', 30.52)) where document_id = $1`,
    [order.id, north],
  );
  return order.id;
}
const numberOf = async (order = ''): Promise<string> =>
  (await app.sql<{ number: string }>('select number from orders where document_id = $1', [order]))[0]?.number ?? '';
/** As by hand: Playwright's own drag presses again where a dialogue opens when it lets go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const middle = async (of: Locator) => {
    const box = await of.boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  };
  await from.scrollIntoViewIfNeeded();
  await page.mouse.move(...(await middle(from)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(to)), { steps: 6 });
  await page.mouse.up();
}
const stops = () =>
  app.sql<{ order: string; locked: boolean }>(
    `select o.document_id as order, s.locked from delivery_stops s join orders o on o.id = s.order_id where s.is_open order by s.position`,
  );

test('staff add a courier, plan a day, move a stop knowing what it costs, lock it, and cancel the run', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  await app.sql(`update orders set order_status = 'completed' where order_status = 'placed'`);
  await app.sql('delete from couriers');
  await app.sql('update stock_locations set latitude = 50.45, longitude = 30.52');
  await orderedAt(10);
  await orderedAt(20);
  const south = await orderedAt(-15);
  await page.goto(`${app.url}/admin/delivery-runs`);
  // Late in the evening nobody is sent off today.
  await main.getByLabel('Day', { exact: true }).fill('2029-03-01');
  await main.getByRole('button', { name: 'Add a courier' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the courier' }).fill('Olha');
  await dialog.getByLabel('Works until').fill('08:00');
  expect(await dialog.getByRole('button', { name: 'Save the courier' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Works from').fill('00:00');
  await dialog.getByLabel('Works until').fill('00:00');
  await screenshot(page, 'delivery-courier');
  await dialog.getByRole('button', { name: 'Save the courier' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await main.getByRole('button', { name: 'Plan 3 orders' }).click();
  const plan = main.getByRole('region', { name: 'The plan' });
  await plan.getByText(/1 run · 3 orders · 7\.\d km/).waitFor();
  await main.getByRole('region', { name: 'The plan on the map' }).locator('.leaflet-marker-icon').nth(2).waitFor();
  await screenshot(page, 'delivery-plan');
  await plan.getByRole('button', { name: 'Accept the plan' }).click();
  const run = main.getByRole('region', { name: 'Olha: 3 stops' });
  await run.waitFor();
  const planned = await stops();
  expect(planned).toHaveLength(3);
  expect(await seriousIn(page)).toEqual([]);
  await guidePicture(page, 'delivery-runs', { height: 1_100 });

  const map = main.getByRole('region', { name: 'The runs on the map' });
  const signs = run.locator('[data-stop]');
  await map.locator('.leaflet-marker-icon').filter({ hasText: '3' }).click();
  await map.getByText(/^Olha: /).waitFor();
  expect(await comesTrue(page, `document.querySelectorAll('[data-stop]')[2].closest('tr').style.outline.includes('solid')`)).toBe(true);
  // Between the two that lie on the other side of the depot, whatever the plan was.
  await drag(page, signs.nth(planned.findIndex(({ order }) => order === south)), signs.nth(1));
  await dialog.getByText(/The way changes by \+\d/).waitFor();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect((await stops())[1]?.order).toBe(south);
  await run.getByRole('button', { name: 'Order the stops of Olha anew' }).click();
  await dialog.getByText(/The way changes by -\d/).waitFor();
  await settled(page);
  await screenshot(page, 'delivery-replan');
  await dialog.getByRole('button', { name: 'Take the new order' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const before = await stops();
  expect(before[1]?.order).not.toBe(south);
  await run
    .getByRole('row')
    .nth(1)
    .getByRole('link', { name: await numberOf(before[0]?.order) })
    .waitFor();

  await run
    .getByRole('button', { name: /^Move / })
    .first()
    .click();
  await dialog.getByText(/The way changes by/).waitFor();
  await settled(page);
  await screenshot(page, 'delivery-move');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const order = (rows: readonly { order: string }[]) => rows.map((each) => each.order);
  const [first, second, third] = order(before);
  expect(order(await stops())).toEqual([second, first, third]);
  await run
    .getByRole('row')
    .nth(1)
    .getByRole('link', { name: await numberOf(second) })
    .waitFor();

  await run
    .getByRole('button', { name: /^Lock / })
    .first()
    .click();
  await run.getByRole('button', { name: /^Unlock / }).waitFor();
  expect((await stops()).map(({ locked }) => locked)).toEqual([true, false, false]);

  await page.evaluate('window.print = () => undefined');
  await run.getByRole('button', { name: 'Print the run of Olha' }).click();
  await page.emulateMedia({ media: 'print' });
  const numbers = await run.getByRole('row').getByRole('link').allTextContents();
  await page.getByText(`Load in this order, the last out first: ${numbers.toReversed().join(', ')}`).waitFor();
  expect(await main.isVisible()).toBe(false);
  await screenshot(page, 'delivery-run-printed');
  await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
  await page.locator('[data-sheet]').waitFor({ state: 'detached' });

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await screenshot(page, 'delivery-runs-dark');
  await page.setViewportSize({ width: 360, height: 2_400 });
  await run.waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'delivery-runs-360');
  await run.getByRole('button', { name: 'Cancel the run of Olha' }).click();
  await dialog.getByRole('button', { name: 'Cancel the run', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await main.getByRole('button', { name: 'Plan 3 orders' }).waitFor();
  expect(await stops()).toEqual([]);
}, 120_000);
