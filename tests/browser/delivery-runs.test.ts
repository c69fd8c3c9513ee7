import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { screenshot, settled, usePanel } from '../support/browser';
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
  await [10, 20, 30].reduce<Promise<unknown>>(async (before, north) => {
    await before;
    await orderedAt(north);
  }, Promise.resolve());
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
  await plan.getByText(/1 run · 3 orders · 6\.\d km/).waitFor();
  await screenshot(page, 'delivery-plan');
  await plan.getByRole('button', { name: 'Accept the plan' }).click();
  const run = main.getByRole('region', { name: 'Olha: 3 stops' });
  await run.waitFor();
  const before = await stops();
  expect(before).toHaveLength(3);
  expect(await seriousIn(page)).toEqual([]);
  await guidePicture(page, 'delivery-runs', { height: 1_100 });

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
  const [moved] = await app.sql<{ number: string }>('select number from orders where document_id = $1', [second]);
  await run
    .getByRole('row')
    .nth(1)
    .getByRole('link', { name: moved?.number ?? '' })
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
