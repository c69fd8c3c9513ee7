import { launch, newDatabase, type Launched } from '../support/child-app';

let prove: Launched | undefined;
afterEach(() => prove?.process.kill());

test('the shop keeps its promises when three apps race on one database, and when they are killed', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_prove', 'storekeeper_template_demo');

  prove = launch(['scripts/prove.mjs', '--quick', '--database', databaseUrl, '--scratch'], {});
  const { code } = await prove.ended;

  expect(prove.output()).toMatch(/\n10 proofs held, 0 failed\n/);
  expect(code).toBe(0);
}, 600_000);
