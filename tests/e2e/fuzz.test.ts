import { launch, newDatabase, type Launched } from '../support/child-app';

let prove: Launched | undefined;
afterEach(() => prove?.process.kill());

test('well-formed and malformed requests for every door break nothing', async () => {
  const databaseUrl = await newDatabase('storekeeper_e2e_fuzz', 'storekeeper_template_demo');

  // The seed is fixed: what it finds, it finds again. `npm run prove -- --fuzz` takes another one each time.
  prove = launch(['scripts/prove.mjs', '--fuzz', '--requests', '600', '--seed', '5', '--database', databaseUrl, '--scratch'], {});
  const { code } = await prove.ended;

  expect(
    prove
      .output()
      .split('\n')
      .filter((line) => line.startsWith('FAILED')),
  ).toEqual([]);
  expect(prove.output()).toMatch(/\nfuzz: nothing broke\n/);
  expect(code).toBe(0);
}, 600_000);
