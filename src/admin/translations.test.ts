import { readFileSync } from 'node:fs';
import path from 'node:path';
import { translations } from './translations';

type Shown = Readonly<{ label?: string; help?: string; hidden?: boolean }>;
type Schema = Readonly<{
  info: Readonly<{ displayName: string }>;
  attributes: Readonly<Record<string, Readonly<{ pluginOptions?: Readonly<{ admin?: Shown }> }>>>;
}>;
const uk: Readonly<Record<string, string>> = translations.uk;
const schemaOf = (uid: string): Schema => {
  const [, api = '', type = ''] = uid.split(/::|\./);
  return JSON.parse(readFileSync(path.resolve(__dirname, `../api/${api}/content-types/${type}/schema.json`), 'utf8'));
};

test.each([
  ...['product', 'variant', 'option', 'option-value', 'category', 'brand', 'economic-operator'].map((type) => `api::catalog.${type}`),
  ...['api::catalog.synonym', 'api::catalog.pinned-search'],
  ...['feature-flag', 'legal-text', 'home-section', 'app-release', 'product-feed'].map((type) => `api::store.${type}`),
])('the form of %s reads in Ukrainian: name, labels and help', (uid) => {
  const { info, attributes } = schemaOf(uid);
  const shown = Object.entries(attributes).filter(([, { pluginOptions }]) => pluginOptions?.admin && !pluginOptions.admin.hidden);

  expect(uk).toHaveProperty([info.displayName]);
  expect(shown.map(([name]) => name).filter((name) => !uk[`content-manager.content-types.${uid}.${name}`])).toEqual([]);
  expect(shown.flatMap(([, { pluginOptions }]) => pluginOptions?.admin?.help ?? []).filter((help) => !uk[help])).toEqual([]);
});
