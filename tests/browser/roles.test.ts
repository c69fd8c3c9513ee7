import { useApp } from '../support/app';
import { screenshot, usePanel, visit } from '../support/browser';
import { usePlacedOrders } from '../support/placed-orders';
import { signInAsOwner } from '../support/staff';

const app = useApp('demo');
const orders = usePlacedOrders(app);
const panel = usePanel(app, { height: 1_100 });

test('a Support agent who was invited by mail sees orders with what they cost, and no way to prices', async () => {
  const page = panel.page();
  const owner = await signInAsOwner(app);
  const { order } = await orders.placed();
  const roles: { id: number; code: string }[] = (await owner.get('/admin/roles').expect(200)).body.data;
  const role = roles.find(({ code }) => code === 'support-agent')?.id;
  await owner.post('/admin/users', { firstname: 'Olha', email: 'olha@polonyna.test', roles: [role] }).expect(201);
  await app.doJobs();
  const [mail] = await app.mails();
  const [link] = /\/admin\/auth\/register\S+/.exec(mail?.text ?? '') ?? [];

  await page.context().clearCookies();
  await page.goto(`${app.url}${link}`);
  // The form is filled with who was invited once that is known, and what was typed before is gone.
  await page.locator('input[name="email"][value="olha@polonyna.test"]').waitFor();
  await page.locator('input[name="password"]').fill('Polonyna-test-2');
  await page.locator('input[name="confirmPassword"]').fill('Polonyna-test-2');
  await page.getByRole('button', { name: /Let's start/ }).click();
  await page.getByRole('navigation').first().waitFor();
  await visit(page, `${app.url}/admin/content-manager/collection-types/api::order.order/${order.id}`);
  const total = String(order.totals.total.amount).replace(/(\d\d)$/, '.$1');
  await page.getByText(total).first().waitFor();
  await screenshot(page, 'order-support-agent');

  const linked = await page.getByRole('link').allInnerTexts();
  expect(linked).toEqual(expect.arrayContaining(['Cart', 'Order', 'Product', 'User']));
  expect(linked.filter((text) => /Price list|Discount|Not found|Needs attention|Media Library|Tax|Store settings/.test(text))).toEqual([]);
  expect(await page.getByRole('button', { name: /Refund|Cancel|Send a parcel|Confirm/ }).count()).toBe(0);
  await visit(page, `${app.url}/admin/content-manager/collection-types/api::pricing.price-list`);
  await page.getByText("You don't have the permissions to access that content").waitFor();
}, 180_000);
