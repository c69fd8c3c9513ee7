import { useApp } from '../support/app';
import { seriousIn } from '../support/axe';
import { screenshot, usePanel } from '../support/browser';
import { guidePicture } from '../support/guide';
import { goTo } from '../support/keyboard';
import { operation, shopping } from '../support/shopping';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const panel = usePanel(app, { height: 1_400 });
const shop = shopping(app);
const create = '/admin/content-manager/collection-types/api::delivery.delivery-zone/create';

type Stored = Readonly<{
  id: string;
  areas: readonly Readonly<{ kind: string; rings: [number, number][][]; lat: number; lng: number; metres: number }>[];
}>;
const zoneOf = async (code: string): Promise<Stored> => {
  const [zone] = await app.sql<Stored>('select document_id as id, areas from delivery_zones where code = $1', [code]);
  if (!zone) throw new Error(`There is no zone ${code}`);
  return zone;
};

/** Has the courier come to these zones only, as staff do on the page of the method. */
async function deliverOnlyTo(...zones: string[]): Promise<void> {
  const owner = await signInAsOwner(app);
  const rules = [
    {
      __component: 'delivery.zones',
      zones: { connect: zones.map((documentId) => ({ documentId })) },
      counts: 'any',
      then: 'only',
      amounts: [],
    },
  ];
  const [method] = await app.sql<{ id: string }>("select document_id as id from delivery_methods where code = 'courier'");
  await owner.put(`/content-manager/collection-types/api::delivery.delivery-method/${method?.id}`, { rules }).expect(200);
}

async function isDelivered(address: object): Promise<boolean> {
  const [method] = await app.sql<{ id: string }>("select document_id as id from delivery_methods where code = 'courier'");
  const lines = [{ variant: await shop.variant('PLN-TEA-MRN-50'), quantity: 1 }];
  const { body } = await app
    .http()
    .post('/api/storefront/quote')
    .send({ currency: 'EUR', country: 'UA', lines, delivery: method?.id, address });
  return body.error?.details.reason?.code !== 'ZONE_NOT_SERVED';
}

test('a zone is drawn with the mouse, its corners moved, and an address is in it or out of it', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  await page.goto(app.url + create);
  await main.getByRole('textbox', { name: 'Name' }).fill('Mountains');
  await main.getByRole('textbox', { name: 'Code' }).fill('mountains');
  const map = main.getByRole('region', { name: 'Map of the zone' });
  await map.waitFor();
  await main.getByRole('button', { name: 'Draw a shape' }).click();
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  const at = (x: number, y: number): [number, number] => [(box?.x ?? 0) + x, (box?.y ?? 0) + y];
  for (const [x, y] of [
    [200, 80],
    [420, 80],
    [420, 260],
    [200, 260],
  ] as const) {
    await page.mouse.move(...at(x, y));
    await page.mouse.click(...at(x, y));
  }
  await page.keyboard.press('Enter');
  const corners = main.getByRole('textbox', { name: 'Corners' });
  await corners.waitFor();
  expect((await corners.inputValue()).split('\n')).toHaveLength(4);
  await screenshot(page, 'delivery-zone-1440');

  const before = await corners.inputValue();
  await main.getByRole('button', { name: 'Move its corners' }).click();
  await page.mouse.move(...at(420, 260));
  await page.mouse.down();
  await page.mouse.move(...at(470, 300), { steps: 5 });
  await page.mouse.up();
  await main.getByRole('button', { name: 'Done with moving' }).click();
  expect(await corners.inputValue()).not.toBe(before);
  expect(await seriousIn(page)).toEqual([]);
  await guidePicture(page, 'delivery-zone', { height: 1_200 });
  await main
    .getByRole('button', { name: 'Save' })
    .or(page.getByRole('button', { name: 'Save' }))
    .first()
    .click();
  await page.waitForURL(/delivery-zone\/\w{24}/);

  const { id, areas } = await zoneOf('mountains');
  const [west, north] = areas[0]?.rings[0]?.[0] ?? [0, 0];
  await deliverOnlyTo(id);
  expect([
    await isDelivered({ location: { lat: north - 0.1, lng: west + 0.1 } }),
    await isDelivered({ location: { lat: north + 0.1, lng: west - 0.1 } }),
  ]).toEqual([true, false]);
}, 120_000);

test('a zone is written with the keyboard alone, and seen on a phone and in the dark', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  await page.goto(app.url + create);
  const press = (key: string) => page.keyboard.press(key);
  const name = main.getByRole('textbox', { name: 'Name' });
  await name.waitFor();
  await goTo(page, name);
  await page.keyboard.type('Galicia');
  await goTo(page, main.getByRole('textbox', { name: 'Code' }));
  await page.keyboard.type('galicia');
  await goTo(page, main.getByRole('button', { name: 'Postal codes' }));
  await press('Enter');
  await goTo(page, main.getByRole('textbox', { name: 'Postal codes' }));
  await page.keyboard.type('79000..79999\n80*');
  await goTo(page, main.getByRole('button', { name: 'Type a radius' }), 'Shift+Tab');
  await press('Enter');
  await goTo(page, main.getByRole('textbox', { name: 'Latitude of the middle' }));
  await press('Control+a');
  await page.keyboard.type('48.92');
  await press('Tab');
  await press('Control+a');
  await page.keyboard.type('24.71');
  expect(await seriousIn(page)).toEqual([]);
  await goTo(page, page.getByRole('button', { name: 'Save' }));
  await press('Enter');
  await page.waitForURL(/delivery-zone\/\w{24}/);

  const { id, areas } = await zoneOf('galicia');
  expect(areas).toMatchObject([
    { kind: 'postal_codes', codes: ['79000..79999', '80*'] },
    { kind: 'radius', lat: 48.92, lng: 24.71, metres: 5_000 },
  ]);
  await deliverOnlyTo(id);
  expect([
    await isDelivered({ postalCode: '79013' }),
    await isDelivered({ location: { lat: 48.93, lng: 24.71 } }),
    await isDelivered({ postalCode: '01001', location: { lat: 50.45, lng: 30.52 } }),
  ]).toEqual([true, true, false]);

  await page.setViewportSize({ width: 360, height: 1_400 });
  await main.getByRole('region', { name: 'Map of the zone' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'delivery-zone-360');
}, 120_000);

test('hours of a pickup point are filled in, a holiday too, and kept on a phone', async () => {
  const page = panel.page();
  const main = page.getByRole('main');
  await page.setViewportSize({ width: 360, height: 1_400 });
  const [location] = await app.sql<{ id: string }>("select document_id as id from stock_locations where code = 'warsaw'");
  await page.goto(`${app.url}/admin/content-manager/collection-types/api::inventory.stock-location/${location?.id}`);
  await main.getByRole('button', { name: 'Monday: add hours' }).click();
  await main.getByLabel('Monday: opens (1)').fill('10:00');
  await main.getByLabel('Monday: closes (1)').fill('08:00');
  await main.getByText('It closes before it opens. 00:00 is the end of the day.').waitFor();
  await main.getByLabel('Monday: closes (1)').fill('19:30');
  await main.getByRole('button', { name: 'Tuesday: as on Monday' }).click();
  await main.getByRole('button', { name: 'Add a day' }).click();
  await main.getByLabel('Date 1').fill('2026-12-25');
  expect(await seriousIn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  await screenshot(page, 'opening-hours-360');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save' }).first().click();
  expect((await saved).status()).toBe(200);
  const [kept] = await app.sql<{ hours: unknown }>("select opening_hours as hours from stock_locations where code = 'warsaw'");
  expect(kept?.hours).toEqual({
    week: [
      { weekday: 1, from: '10:00', until: '19:30' },
      { weekday: 2, from: '10:00', until: '19:30' },
    ],
    days: [{ date: '2026-12-25', hours: [] }],
  });
}, 120_000);

test('staff see the week of slots, close one for a day, and move an order', async () => {
  const page = panel.page();
  await page.setViewportSize({ width: 1_440, height: 1_400 });
  const main = page.getByRole('main');
  const [timed] = await app.sql<{ id: string }>("select document_id as id from delivery_methods where code = 'timed'");
  const cart = await shop.readyCart();
  const headers = { 'X-Cart-Token': cart.token };
  const options = await app.http().get(`/api/carts/${cart.id}/delivery-options`).set(headers).expect(200);
  const slots: { id: string; date: string; isAvailable: boolean }[] = options.body.data.find(
    ({ id }: { id: string }) => id === timed?.id,
  ).slots;
  const [first, second] = slots.filter(({ isAvailable }) => isAvailable).slice(3);
  const chosen = await shop.operate(cart, [operation('set_delivery', { method: timed?.id, slot: first?.id })]);
  const { order } = (await shop.checkOut({ ...cart, totals: chosen.body.data.totals }).expect(201)).body.data;

  await page.goto(`${app.url}/admin/delivery-slots`);
  const card = main.getByRole('article').filter({ hasText: /1 of \d+ orders/ });
  await card.waitFor();
  expect(await seriousIn(page)).toEqual([]);
  await screenshot(page, 'delivery-slots');
  await guidePicture(page, 'delivery-slots', { height: 900 });
  await card.getByRole('button', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: order.number }).waitFor();
  await dialog.getByRole('checkbox', { name: 'Closed on this day' }).click();
  await screenshot(page, 'delivery-slot-day');
  await dialog.getByRole('button', { name: 'Save the day' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await card.getByText('Closed', { exact: true }).waitFor();
  expect(await app.sql('select 1 from delivery_slot_days where is_closed')).toHaveLength(1);

  await page.goto(`${app.url}/admin/orders/${order.id}`);
  await main.getByRole('button', { name: 'Move to another slot' }).click();
  await dialog.getByRole('combobox', { name: 'New slot' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Move to another slot' }).click();
  await main.getByText('Moved to another delivery slot').waitFor();
  await screenshot(page, 'order-slot');
  await page.setViewportSize({ width: 360, height: 1_400 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${app.url}/admin/delivery-slots`);
  await main.getByRole('article').first().waitFor();
  await screenshot(page, 'delivery-slots-360');
  const [moved] = await app.sql<{ slot: string }>("select delivery->'slot'->>'id' as slot from orders where document_id = $1", [order.id]);
  expect([moved?.slot === first?.id, second !== undefined]).toEqual([false, true]);
});
