import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wordOf } from './field-words';
import { commonLabelsUk } from './labels.uk';
import { labelsUk, translations } from './translations';

type Shown = Readonly<{ label?: string; help?: string; hidden?: boolean }>;
type Attribute = Readonly<{ enum?: readonly string[]; pluginOptions?: Readonly<{ admin?: Shown }> }>;
type Schema = Readonly<{
  info: Readonly<{ displayName: string }>;
  pluginOptions?: Readonly<{ 'content-manager'?: Readonly<{ visible?: boolean }> }>;
  attributes: Readonly<Record<string, Attribute>>;
}>;
/** What staff see of a content type or a component: what Strapi calls it by, and its fields. */
type Form = Readonly<{ uid: string; names: readonly string[]; attributes: Schema['attributes'] }>;

// Code of the shop is not compiled with the panel's.
const { freeFrom } = jest.requireActual<{ freeFrom: { form: Pick<Schema, 'attributes'> } }>('../shop/delivery/free-from');
const { ownDeliveryRules } = jest.requireActual<{ ownDeliveryRules: Readonly<Record<string, { form: Pick<Schema, 'attributes'> }>> }>(
  '../shop/delivery/rules',
);
const sources = path.resolve(__dirname, '..');
const read = (file: string): Schema => JSON.parse(readFileSync(path.join(sources, file), 'utf8'));
const filesIn = (folder: string, name: RegExp) =>
  readdirSync(path.join(sources, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => name.test(file));
/** `api/order/content-types/order/schema.json` is `api::order.order`. */
const uidOf = (file: string) => {
  const [kind = '', area = '', , type = ''] = file.split('/');
  return `${kind === 'api' ? 'api' : 'plugin'}::${area}.${type}`;
};

const types: readonly Form[] = ['api', 'extensions']
  .flatMap((folder) => filesIn(folder, /content-types\/[^/]+\/schema\.json$/))
  .map((file) => ({ file, schema: read(file) }))
  .filter(({ schema }) => schema.pluginOptions?.['content-manager']?.visible !== false)
  .map(({ file, schema }) => ({ uid: uidOf(file), names: [schema.info.displayName], attributes: schema.attributes }));

/** Where parts are chosen, Strapi calls each by its id, and its group by the first half of it; other parts have no name that is seen. */
const part = (uid: string, attributes: Schema['attributes']): Form => ({ uid, names: [uid, uid.slice(0, uid.indexOf('.'))], attributes });
const parts: readonly Form[] = [
  ...filesIn('components', /\.json$/).map((file) =>
    part(file.replace('components/', '').replace('.json', '').replace('/', '.'), read(file).attributes),
  ),
  part('delivery.free-from', freeFrom.form.attributes),
  ...Object.entries(ownDeliveryRules).map(([kind, { form }]) => part(kind, form.attributes)),
].map((form) => (/^(discount-|delivery\.)/.test(form.uid) ? form : { ...form, names: [] }));

const forms = [...types, ...parts];
const shownOf = ({ attributes }: Form) =>
  Object.entries(attributes).filter(([, { pluginOptions }]) => pluginOptions?.admin && !pluginOptions.admin.hidden);
const textsOf = (form: Form): string[] => [
  ...form.names,
  ...shownOf(form).flatMap(([, { pluginOptions }]) => [pluginOptions?.admin?.label ?? [], pluginOptions?.admin?.help ?? []].flat()),
];
const uk: Readonly<Record<string, string>> = translations.uk;

test.each(forms.map((form) => [form.uid, form] as const))('%s reads in Ukrainian: names, labels and help', (_uid, form) => {
  expect(textsOf(form).filter((text) => !uk[text])).toEqual([]);
});

test('everything that can be chosen has a word', () => {
  const values = forms.flatMap((form) =>
    shownOf(form).flatMap(([field, { enum: all = [] }]) => all.map((value) => [form.uid, field, value] as const)),
  );

  expect(values.length).toBeGreaterThan(90);
  expect(values.filter((value) => !wordOf(...value))).toEqual([]);
});

test('no Ukrainian is kept for what nobody says any more, and none stands twice', () => {
  const said = new Set(forms.flatMap(textsOf));
  const translated = labelsUk.flatMap((table) => Object.keys(table));
  // Columns that every list has: no schema names them.
  const columns = ['No.', 'Document id', 'Created', 'Created by', 'Changed', 'Changed by', 'Published', 'Language'];

  expect(columns.filter((column) => !(column in commonLabelsUk))).toEqual([]);
  expect(translated.filter((text) => !said.has(text) && !columns.includes(text))).toEqual([]);
  expect(translated.filter((text, index) => translated.indexOf(text) !== index)).toEqual([]);
});

test('what is Ukrainian is written in Cyrillic', () => {
  expect(Object.entries(Object.assign({}, ...labelsUk) as Record<string, string>).filter(([, text]) => !/[а-яіїєґ№]/i.test(text))).toEqual([
    ['Markdown.', 'Markdown.'],
  ]);
});
