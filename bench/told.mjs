/**
 * What a purchase costs with other systems told of it (webhooks for everything, two rules, a CRM and a website switched on), beside the same purchase with
 * none, in statements and CPU of the app and the database (asked: at most 3 statements and 2 ms more). What is told is written down and sent afterwards.
 */
import { openPurchases } from './support/purchase.mjs';
import { appCpu, control, databaseCpu, freshShop, openConnection, openDatabase, port } from './support/shop.mjs';

const purchases = 150;
const rounds = 3;

await freshShop();
const database = openDatabase(4);
await database.query('vacuum analyze');
const buy = await openPurchases(database);
const one = openConnection(port);
const actor = { type: 'system', id: null };
const call = (module, name, ...args) => control('call', { module, name, args });
const busy = async () => ((await appCpu()) + ((await databaseCpu(database)) ?? 0)) * 1_000;

async function measured() {
  const before = await control('statements');
  await buy(one);
  const statements = (await control('statements')) - before;
  const begun = await busy();
  for (let bought = 0; bought < purchases; bought += 1) await buy(one);
  return { statements, ms: (await busy()) - begun };
}

async function tellEverybody() {
  await call('shop/webhooks/edit-endpoints', 'addEndpoint', {
    url: 'https://example.com/',
    description: null,
    events: ['*'],
    isOn: true,
    actor,
  });
  for (const tag of ['large', 'small'])
    await call('shop/automations/edit-automations', 'addAutomation', {
      ...{ name: tag, event: 'order.placed', isOn: true, actor, action: { kind: 'tag_order', tag } },
      conditions: [{ field: 'order.total', comparison: 'at_least', value: '100' }],
    });
  await control('provider', { name: 'hubspot', settings: { key: 'bench', apiUrl: 'https://example.com' } });
  await control('provider', {
    name: 'signed-http',
    settings: { url: 'https://example.com/', secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] },
  });
}
const toldNobody = async () => {
  await database.query('delete from webhook_endpoints');
  await database.query('delete from automations');
};

try {
  for (let warmUp = 0; warmUp < 60; warmUp += 1) await buy(one);
  const [none, all] = [[], []];
  // In turns, so that a shop that fills makes neither of them slower.
  for (let round = 0; round < rounds; round += 1) {
    await toldNobody();
    none.push(await measured());
    await tellEverybody();
    all.push(await measured());
  }
  const middle = (of) => of.map(({ ms }) => ms / purchases).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const [without, withAll] = [middle(none), middle(all)];
  console.log(
    `a purchase: ${none.at(-1).statements} statements and ${without.toFixed(1)} ms of CPU; with everything told: ${all.at(-1).statements} statements and ${withAll.toFixed(1)} ms, ratio ${(withAll / without).toFixed(2)} (asked: at most 3 statements and 2 ms more)`,
  );
} finally {
  one.close();
  await database.end();
}
