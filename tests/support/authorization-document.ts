import type { Route } from './authorization';

export type Column = Readonly<{ name: string; statuses: readonly number[] }>;
/** The fields of what a role may do, by type and action. */
export type Grants = Readonly<{ name: string; fieldsOf: ReadonlyMap<string, readonly string[]> }>;

const namesNothing = ({ path }: Route) => !path.startsWith('/api/') || path.startsWith('/api/staff/');

/** What a status says about who may. In the panel, and at the doors of staff for machines, where paths name nothing that exists, 404 comes from behind the door. */
function cell(route: Route, status: number): string {
  if (status === 401 || status === 403 || status === 405 || status >= 500) return String(status);
  if (status === 404) return namesNothing(route) ? 'yes' : '404';
  return 'yes';
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const byName = (one: string, other: string) => (one < other ? -1 : 1);

/** A line for every route. */
export const tableOfRoutes = (routes: readonly Route[], columns: readonly Column[]): string =>
  table(
    ['', ...columns.map(({ name }) => name)],
    routes
      .map((route, index) => [`\`${nameOf(route)}\``, ...columns.map(({ statuses }) => cell(route, statuses[index] ?? 0))])
      .sort(([one = ''], [other = '']) => byName(pathIn(one), pathIn(other))),
  );

/** A line for all routes of one prefix that answer everybody alike. */
export function tableOfGroups(routes: readonly Route[], columns: readonly Column[]): string {
  const groups = new Map<string, { prefix: string; cells: string[]; routes: Route[] }>();
  for (const [index, route] of routes.entries()) {
    const prefix = /^\/[\w-]*/.exec(route.path)?.[0] ?? '';
    const cells = columns.map(({ statuses }) => cell(route, statuses[index] ?? 0));
    const key = [prefix, ...cells].join(' ');
    const group = groups.get(key) ?? { prefix, cells, routes: [] };
    group.routes.push(route);
    groups.set(key, group);
  }
  return table(
    ['', ...columns.map(({ name }) => name), 'routes'],
    [...groups.entries()]
      .sort(([one], [other]) => byName(one, other))
      .map(([, { prefix, cells, routes: alike }]) => [`\`${prefix}\``, ...cells, list(alike, prefix)]),
  );
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const pathIn = (quoted: string) => quoted.slice(1, -1).split(' ').reverse().join(' ');

function list(routes: readonly Route[], prefix: string): string {
  const methods = [...new Set(routes.map(({ method }) => method))].sort(byName);
  const paths = (method: string) =>
    routes
      .filter((route) => route.method === method)
      .map(({ path }) => `\`${path.slice(prefix.length) || '/'}\``)
      .sort(byName)
      .join(' ');
  return methods
    .map((method) => `${method} ${paths(method)}`)
    .join('; ')
    .replaceAll('|', '\\|');
}

const words = { read: 'read', create: 'create', update: 'change', delete: 'delete', publish: 'publish' };

/** What a role may do with each type in the Content Manager, as it was granted. */
export function tableOfTypes(types: readonly string[], roles: readonly Grants[]): string {
  const fieldsOf = (role: Grants, uid: string, action: string) => role.fieldsOf.get(`${uid} plugin::content-manager.explorer.${action}`);
  const granted = (uid: string, role: Grants) =>
    Object.entries(words)
      .flatMap(([action, word]) => {
        const fields = fieldsOf(role, uid, action);
        const most = Math.max(...roles.map((other) => fieldsOf(other, uid, 'read')?.length ?? 0));
        return fields ? [fields.length > 0 && fields.length < most ? `${word} in part` : word] : [];
      })
      .join(', ');
  return table(
    ['', ...roles.map(({ name }) => name)],
    types.map((uid) => [`\`${uid}\``, ...roles.map((role) => granted(uid, role) || '–')]),
  );
}

export const documentOf = ({ apps, panel, types }: Readonly<{ apps: string; panel: string; types: string }>): string => `# Who may what

Every route of the running app, asked as everybody who might. Made by \`tests/api/authorization.test.ts\`, which fails when this
is no longer true; \`UPDATE_AUTHORIZATION=true npm test -- tests/api/authorization.test.ts\` writes it anew.

\`yes\`: let in, whatever came of it (what was sent is incomplete on purpose). \`401\`: sign in. \`403\`: you may not.
\`404\`: it is not yours, or not there, which nobody can tell apart.

## Apps and machines

Paths name things of \`customer\`, and for \`guest\` the guest's own, opened by the \`X-Cart-Token\`. \`other guest\` and
\`other customer\` ask for what is not theirs, \`blocked\` with the access token of a customer who was blocked since,
\`expired\` with one of \`customer\` whose time is over, \`owner\` with a token of the admin panel; \`narrow token\` is an API
token that may list products. Webhooks are let in by their signature, and the doors under \`/api/auth\` by a password, a
refresh token or the code of a mail.

${apps}

## The admin panel

\`expired\` has a token of the owner whose time is over, \`switched off\` was an owner until a moment ago, \`empty role\` is
signed in with a role that allows nothing. Guests and other API tokens are nobody here.

${panel}

## Content, by role

What the shop's roles may do in the Content Manager as it makes them (\`src/domain/staff/roles.ts\`); _in part_: with some of the
fields. The owner may do everything, and roles of your own what you tick. For all of them, what the shop keeps itself stays closed
(\`src/strapi/guards/staff-writes.ts\`). Strapi's Editor and Author may do nothing until somebody ticks it.

${types}
`;
