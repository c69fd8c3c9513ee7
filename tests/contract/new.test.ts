import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { names, newPlace, ofPage, project, templates, write } from '../support/extending';

const run = promisify(execFile);
const place = newPlace();
afterAll(() => rmSync(place, { recursive: true }));

/** `npm run new`, in a folder of plugins that is no one's. */
async function makeNew(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, STOREKEEPER_PLUGINS: place };
  const end = await run(process.execPath, [path.join(project, 'scripts/new.mjs'), ...args], { env }).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: 'code' in end ? end.code : 0, said: end.stdout + end.stderr };
}
const read = (file: string) => readFileSync(path.join(place, file), 'utf8');

beforeAll(async () => {
  for (const [kind, name] of Object.entries(names)) await makeNew(kind, `club/${name}`);
});

test('`npm run new` makes the files of each part, and registers it in one plugin', () => {
  for (const [file, text] of Object.entries(templates.made)) expect(read(`club/${file}`)).toBe(text);
  expect(JSON.parse(read('club/package.json'))).toMatchObject({
    name: 'club',
    strapi: { kind: 'plugin', name: 'club', displayName: 'Club' },
  });
  const lines = (source = '') => source.split('\n').map((line) => line.trim());
  const own = lines(read('club/strapi-server.ts')).filter((line) => /server\/|^shop\./.test(line));
  expect(own).toHaveLength(2 * Object.keys(names).length);
  // Registered as the page does it; its area has more than the one endpoint.
  const shown = lines(ofPage['strapi-server.ts']?.replace(/\{ \.\.\.endpoints,.*\}/, 'endpoints'));
  expect(own.filter((line) => !shown.includes(line))).toEqual([]);
});

describe('`npm run new` makes nothing', () => {
  test.each([
    ['of a kind nobody knows', ['parcel', 'club/x'], 'What? Run: npm run new -- plugin|effect'],
    ['without a name', ['effect'], 'Which? Run: npm run new -- effect club/happy-hour'],
    ['without a plugin', ['effect', 'happy'], 'Which? Run: npm run new -- effect club/happy-hour'],
    ['with a name that is none', ['effect', 'club/Happy_Hour'], '"Happy_Hour" cannot be a name'],
    ['with a way out', ['effect', '../x'], '".." cannot be a name'],
    ['with a name that is too long', ['effect', `club/${'a'.repeat(41)}`], 'cannot be a name'],
    ['that the queue could not call', ['job', `${'a'.repeat(40)}/${'b'.repeat(20)}`], 'more than 60'],
    ['that is a word of the language', ['job', 'club/delete'], '"delete" means something'],
    ['in the place of a plugin of Strapi', ['endpoint', 'upload/x'], 'Strapi has a plugin called upload'],
    ['below the endpoints of the shop', ['endpoint', 'carts/x'], 'The shop has endpoints below /carts'],
    ['in the place of a file that is there', ['effect', 'club/happy-hour'], 'happy-hour.ts is there already'],
    ['in the place of a plugin that is there', ['plugin', 'club'], 'club is there already'],
    ['beside other endpoints of the plugin', ['endpoint', 'club/goodbye'], 'club has endpoints already'],
  ])('%s', async (_what, args, message) => {
    const before = read('club/strapi-server.ts');
    const { code, said } = await makeNew(...args);

    expect(said).toContain(message);
    expect(code).toBe(1);
    expect(read('club/strapi-server.ts')).toBe(before);
  });
});

test('where the marks are gone, `npm run new` says which lines to add', async () => {
  write(path.join(place, 'bare'), { 'package.json': '{}', 'strapi-server.ts': 'export default {};\n' });
  const { said } = await makeNew('job', 'bare/tell');

  expect(said).toContain(`import { tell } from './server/tell';\n  shop.on('order.placed', { name: 'bare-tell', run: tell });`);
  expect(read('bare/strapi-server.ts')).toBe('export default {};\n');
});

test('a plugin alone is its frame', async () => {
  expect((await makeNew('plugin', 'frame')).code).toBe(0);
  expect(existsSync(path.join(place, 'frame/server'))).toBe(false);
  expect(read('frame/strapi-server.ts')).toContain('register(');
});
