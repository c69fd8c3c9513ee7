import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { enumerations, enumerationTexts, wordOf } from './field-words';
import { en, uk } from './texts';

type Attribute = { enum?: string[]; pluginOptions?: { admin?: { hidden?: boolean } } };
type Schema = { attributes: Record<string, Attribute> };
const fileOf = (uid: string): string => {
  const [area = '', name = ''] = uid.replace('api::', '').split('.');
  return uid.startsWith('api::') ? `api/${area}/content-types/${name}/schema.json` : `components/${area}/${name}.json`;
};
// Code of the shop is not compiled with the panel's.
const { ownDeliveryRules: rules } = jest.requireActual<{ ownDeliveryRules: Readonly<Record<string, { form: Schema }>> }>(
  '../shop/delivery/rules',
);
const schemaOf = (uid: string): Schema => rules[uid]?.form ?? JSON.parse(readFileSync(path.resolve(__dirname, '..', fileOf(uid)), 'utf8'));
const fields = Object.entries(enumerations).flatMap(([uid, tables]) => Object.keys(tables).map((field) => [uid, field] as const));

test.each(fields)('the words for what %s can have as its %s are those it needs', (uid, field) => {
  const values = schemaOf(uid).attributes[field]?.enum ?? [];

  expect(Object.keys(enumerations[uid]?.[field] ?? {}).sort()).toEqual([...values].sort());
});

test.each([
  ['English', en],
  ['Ukrainian', uk],
])('no value reads differently from field to field in %s, because forms know the value only', (_language, texts) => {
  const read = new Map<string, string>();
  const clashes = enumerationTexts().filter(
    ([value, key]) => (read.get(value) ?? texts[key]) !== texts[key] || !read.set(value, texts[key]),
  );

  expect(clashes).toEqual([]);
});

test('what nobody gave a word stays as it is', () => {
  expect(wordOf('api::payment.provider-event', 'provider', 'another')).toBeUndefined();
  expect(wordOf('api::promotion.discount', 'name', 'code')).toBeUndefined();
  expect(wordOf('api::payment.provider-event', 'provider', 'toString')).toBeUndefined();
});

type Shown = Schema & { pluginOptions?: { 'content-manager'?: { visible?: boolean } } };
const root = path.resolve(__dirname, '..');
const files = ['api', 'components'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => (folder === 'api' ? file.endsWith('schema.json') : file.endsWith('.json')))
    .map((file) => path.join(folder, file)),
);
/** `api/order/content-types/order/schema.json` is `api::order.order`, `components/shop/money.json` is `shop.money`. */
const uidOf = (file: string): string => {
  const [folder, area = '', ...rest] = file.split(path.sep);
  return folder === 'api' ? `api::${area}.${rest[1]}` : `${area}.${rest[0]?.replace('.json', '')}`;
};

test('every enumeration that a form shows reads as words', () => {
  const bare = files.flatMap((file) => {
    const { attributes, pluginOptions }: Shown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
    if (pluginOptions?.['content-manager']?.visible === false) return [];
    const fieldsWith = Object.entries(attributes).filter(
      ([, { enum: values, pluginOptions: of }]) => values !== undefined && !of?.admin?.hidden,
    );
    return fieldsWith.flatMap(([field]) => (enumerations[uidOf(file)]?.[field] ? [] : [`${uidOf(file)} ${field}`]));
  });

  expect(files.length).toBeGreaterThan(60);
  expect(bare).toEqual([]);
});
