import { websiteSecret } from './signed-website';
import type { App } from './app';
import { startLoopback } from './loopback';
import type { Staff } from './staff';

type Told = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

/**
 * Systems beside the shop that repeat in their answers what they are told, and whom it is of: a CRM, a website, a receiver of webhooks that takes
 * nothing; and a rule of staff. What the first two were told stands in `told`. While they `hold`, they do not answer
 * about orders, and the CRM refuses them once it does.
 */
export async function startRepeatingSystems(app: App, staff: Staff, words: readonly string[]) {
  const told: Readonly<Told & { to: string }>[] = [];
  let isHeld: Promise<void> | null = null;
  let isOver = () => {};
  const server = await startLoopback(({ url = '' }, text) => {
    const message = JSON.parse(text) as Told;
    if (url !== '/hooks') told.push({ ...message, to: url });
    const isOfThem = /"type":"(customer|order)"/.test(text);
    // Short enough to be kept whole.
    if (isHeld && ['order.put', 'order.changed'].includes(message.type))
      return isHeld.then(() => ({ status: message.type === 'order.put' ? 422 : 200, body: { said: words.join(', ').slice(0, 150) } }));
    const known = { accepted: true, said: text, ...(isOfThem && { about: words.join(', ') }) };
    return { status: url === '/hooks' ? 500 : 200, body: known };
  });
  const address = server.url.replace('127.0.0.1', 'localhost');
  const send = async () => {
    await app.sql("update deliveries set due_at = now() - interval '1 second' where state = 'waiting'");
    await app.sql('update delivery_targets set rests_until = null');
    await app.call('bootstrap/jobs', 'runNow', 'send-deliveries');
  };
  const crm = { CRM_URL: `${address}/crm`, CRM_SECRET: websiteSecret };
  await staff.put('/storekeeper/integrations/crm/signed-http', { revision: 'new', isOn: true, parameters: crm }).expect(200);
  await app.website({ answer: 'absent' });
  await app.provider('signed-http', { url: `${address}/website`, secrets: [websiteSecret] });
  await staff.post('/storekeeper/webhooks', { url: `${address}/hooks`, events: ['*'] }).expect(200);
  const rule = { name: 'Any order', event: 'order.placed', conditions: [], action: { kind: 'alert', text: '{order.number}' }, isOn: true };
  await staff.post('/storekeeper/automations', rule).expect(200);
  await send();
  return {
    told,
    send,
    hold() {
      isHeld = new Promise((resolve) => (isOver = resolve));
      return () => {
        isHeld = null;
        isOver();
      };
    },
    async stop() {
      await app.provider('signed-http', null);
      await app.website({ answer: 'accept' });
      await app.sql("delete from integration_settings where port = 'crm'");
      await app.call('shop/integrations/apply-parameters', 'applyParameters');
      await server.stop();
    },
  };
}
