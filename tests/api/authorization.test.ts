import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { roles } from '../../src/domain/staff/roles';
import { useApp } from '../support/app';
import { everybody, statusesFor, type Actor, type Route } from '../support/authorization';
import { documentOf, nameOf, tableOfGroups, tableOfRoutes, tableOfTypes, type Column } from '../support/authorization-document';
import { useStripeShop } from '../support/stripe-shop';

const file = path.join(__dirname, '../../docs/authorization.md');
type Described = Readonly<{ security: readonly object[] }>;
const openApi: { paths: Record<string, Record<string, Described>> } = JSON.parse(
  readFileSync(path.join(__dirname, '../../docs/openapi.json'), 'utf8'),
);
const app = useApp('demo');
const stripe = useStripeShop(app);

async function ask(actors: readonly Actor[], routes: readonly Route[]): Promise<Column[]> {
  const columns: Column[] = [];
  for (const actor of actors) {
    columns.push({ name: actor.name, statuses: await statusesFor(app, actor, routes) });
  }
  return columns;
}

/** Doors of which docs/openapi.json says that nobody need sign in, though they do, or the other way round. */
function doorsSaidWrong(routes: readonly Route[], columns: readonly Column[]): string[] {
  const nobody = columns.find(({ name }) => name === 'nobody');
  return routes.flatMap((route, index) => {
    const described = openApi.paths[route.path.slice('/api'.length).replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
    // Signs out whoever shows either token, and says so itself.
    if (!described || route.path === '/api/auth/logout') return [];
    const isForSomebody = described.security.length > 0 && described.security.every((one) => 'customer' in one || 'courier' in one);
    return isForSomebody === (nobody?.statuses[index] === 401) ? [] : [nameOf(route)];
  });
}

async function grantsOf({ name, headers }: Actor) {
  const { body } = await app.http().get('/admin/users/me/permissions').set(headers).expect(200);
  const permissions: { action: string; subject: string | null; properties: { fields?: string[] } }[] = body.data;
  return {
    name,
    fieldsOf: new Map(permissions.map(({ action, subject, properties }) => [`${subject} ${action}`, properties.fields ?? []])),
  };
}

test('who may what is as docs/authorization.md says, and no door breaks', async () => {
  const { apps, panel } = await everybody(app, stripe);
  const types = await app.call<{ uid: string; isShown: boolean }[]>('strapi/guards/close-types', 'typesOfTheApp');
  const shown = types.filter(({ uid, isShown }) => isShown && /^(?:api|plugin)::/.test(uid)).map(({ uid }) => uid);
  const named = new Set(roles.map(({ name }) => name));
  const grants = [];
  for (const actor of panel.filter(({ name }) => named.has(name))) grants.push(await grantsOf(actor));
  // But for those of the plugin that goes wrong on purpose.
  const routes = (await app.routes()).filter(({ path }) => !path.includes('/careless/'));
  const [ofApps, ofPanel] = [
    routes.filter((route) => route.path.startsWith('/api/')),
    routes.filter((route) => !route.path.startsWith('/api/')),
  ];
  const [appColumns, panelColumns] = [await ask(apps, ofApps), await ask(panel, ofPanel)];

  const text = documentOf({
    apps: tableOfRoutes(ofApps, appColumns),
    panel: tableOfGroups(ofPanel, panelColumns),
    types: tableOfTypes(shown.sort(), grants),
  });
  if (process.env.UPDATE_AUTHORIZATION === 'true') writeFileSync(file, text);

  const broken = (asked: readonly Route[], columns: readonly Column[]) =>
    asked.flatMap((route, index) =>
      columns.filter(({ statuses }) => (statuses[index] ?? 0) >= 500).map(({ name }) => `${nameOf(route)} as ${name}`),
    );
  expect([...broken(ofApps, appColumns), ...broken(ofPanel, panelColumns)]).toEqual([]);
  // Refused for its form, a request says nothing about whose the thing is: give it a body in tests/support/authorization.ts.
  const own = appColumns.find(({ name }) => name === 'customer');
  expect(ofApps.filter((route, index) => /:id\b/.test(route.path) && own?.statuses[index] === 400).map(nameOf)).toEqual([]);
  expect(doorsSaidWrong(ofApps, appColumns)).toEqual([]);
  const [now, written] = [text.split('\n'), readFileSync(file, 'utf8').split('\n')];
  expect({
    'lines to add': now.filter((line) => !written.includes(line)),
    'lines that are no longer true': written.filter((line) => !now.includes(line)),
  }).toEqual({ 'lines to add': [], 'lines that are no longer true': [] });
  expect(now).toEqual(written);
}, 300_000);
