import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { roles, type Role } from '../../domain/staff/roles';
import { staffActions } from '../../http/staff-actions';
import { staffMay } from '../guards/staff-writes';

type Schema = Readonly<{ attributes: Readonly<Record<string, Readonly<{ target?: string; private?: boolean }>>> }>;
const schemas = new Map<string, Schema>(
  globSync('src/{api,extensions}/*/content-types/*/schema.json').map((file) => {
    const [, kind, area, , type] = file.split(path.sep);
    return [`${kind === 'api' ? 'api' : 'plugin'}::${area}.${type}`, JSON.parse(readFileSync(file, 'utf8'))];
  }),
);
const relationsOf = (uid: string, only?: readonly string[]): string[] =>
  Object.entries(schemas.get(uid)?.attributes ?? {}).flatMap(([name, { target }]) =>
    target && (only?.includes(name) ?? true) ? [target] : [],
  );

/** Whatever a role can be shown: Strapi shows what an entry names whole, and what that names, whether or not the role may read it. */
function shownTo({ content }: Role): Set<string> {
  const rights = content.filter(({ may }) => may.includes('read'));
  const shown = new Set(rights.flatMap(({ types }) => types));
  const waiting = rights.flatMap(({ types, only }) => types.flatMap((uid) => relationsOf(uid, only)));
  for (let uid = waiting.pop(); uid; uid = waiting.pop()) {
    if (shown.has(uid)) continue;
    shown.add(uid);
    waiting.push(...relationsOf(uid));
  }
  return shown;
}

test('roles name what there is: actions, kinds of content and fields', () => {
  const actions = new Set<string>(staffActions.map(({ uid }) => uid));
  expect(roles.flatMap((role) => role.actions).filter((action) => !actions.has(action))).toEqual([]);
  const rights = roles.flatMap(({ content }) => content);
  const types = [...new Set(rights.flatMap((right) => right.types))];
  expect(types.filter((uid) => !schemas.has(uid))).toEqual([]);
  const unknown = rights.flatMap(({ types: named, only = [] }) =>
    named.flatMap((uid) =>
      only.filter((field) => !Object.hasOwn(schemas.get(uid)?.attributes ?? {}, field)).map((field) => `${uid} ${field}`),
    ),
  );
  expect(unknown).toEqual([]);
});

test('no role is given to write what nobody writes as content', () => {
  const writing = ['create', 'update', 'delete', 'publish'];
  const closed = roles.flatMap(({ code, content }) =>
    content
      .filter(({ may }) => may.some((action) => writing.includes(action)))
      .flatMap(({ types }) => types.filter((uid) => staffMay(uid).may !== 'everything').map((uid) => `${code} ${uid}`)),
  );
  expect(closed).toEqual([]);
});

test.each([
  ['plugin::users-permissions.user', ['order-manager', 'support-agent']],
  ['api::order.order', ['order-manager', 'support-agent', 'courier-dispatcher', 'analyst']],
  ['api::pricing.price-list', ['catalogue-manager', 'marketer', 'analyst']],
  ['api::pricing.price', []],
  ['api::promotion.discount', ['marketer', 'analyst']],
])('%s is shown to %j, by no way around either', (uid, codes) => {
  expect(roles.filter((role) => shownTo(role).has(uid)).map(({ code }) => code)).toEqual(codes);
});
