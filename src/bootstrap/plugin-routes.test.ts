import type { Core } from '@strapi/strapi';
import { addPluginArea } from '../http/plugin-area';
import type * as Areas from '../http/plugin-area';
import { registerPluginRoutes } from './plugin-routes';
import type * as Routes from './plugin-routes';

const contentTypes = {
  'api::catalog.product': { uid: 'api::catalog.product', info: { singularName: 'product', pluralName: 'products' } },
  'plugin::club.visit': { uid: 'plugin::club.visit', info: { singularName: 'visit', pluralName: 'visits' } },
};
const added: string[] = [];
const strapi = {
  contentTypes,
  api: (name: string) => (name === 'cart' ? {} : undefined),
  get: () => ({ add: (name: string) => added.push(name), set: () => {} }),
} as unknown as Core.Strapi;

// In this order: each stays.
test.each(['visits', 'club'])('a plugin with endpoints may be called %s', (name) => {
  addPluginArea(name, { title: name, description: name }, () => {});
  registerPluginRoutes(strapi);
  expect(added).toContain(name);
});

test.each([
  ['an API of the shop', 'cart'],
  ['the paths of apps', 'carts'],
  ['the paths of staff', 'simulate'],
  ['the paths of machines', 'staff'],
  ['content that machines read', 'products'],
])('a plugin with endpoints is not called like %s', (_what, name) => {
  jest.isolateModules(() => {
    const { addPluginArea: add } = jest.requireActual<typeof Areas>('../http/plugin-area');
    const { registerPluginRoutes: register } = jest.requireActual<typeof Routes>('./plugin-routes');
    add(name, { title: name, description: name }, () => {});
    expect(() => register(strapi)).toThrow(`cannot be called ${name}`);
  });
});
