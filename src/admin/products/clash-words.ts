import type { ProductDesk } from '../kit/admin-types';
import type { Text } from '../kit/use-text';
import { factsOf } from './attribute-text';
import { listOf, type Draft } from './desk-draft';

const fieldWords = {
  name: 'storekeeper.desk.name',
  slug: 'storekeeper.desk.address',
  description: 'storekeeper.desk.description',
  sku: 'storekeeper.desk.sku',
  barcode: 'storekeeper.desk.barcode',
  weight: 'storekeeper.desk.weight',
  length: 'storekeeper.desk.length',
  width: 'storekeeper.desk.width',
  height: 'storekeeper.desk.height',
  enabled: 'storekeeper.desk.forSale',
  cost: 'storekeeper.desk.cost',
  values: 'storekeeper.desk.options',
  options: 'storekeeper.desk.options',
  pictures: 'storekeeper.desk.pictures',
  taxCategory: 'storekeeper.desk.tax',
  brand: 'storekeeper.desk.brand',
  categories: 'storekeeper.desk.categories',
  attributes: 'storekeeper.desk.attributes',
  policy: 'storekeeper.desk.policy',
  beyond: 'storekeeper.desk.beyond',
} as const;
const isField = (name: string): name is keyof typeof fieldWords => Object.hasOwn(fieldWords, name);

/** How the input at a path is called: `Name, en`, `HONEY-S: Prices EUR`. */
export function labelOf(path: string, text: Text, { shop, pictures }: ProductDesk, { values }: Draft): string {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'text') return `${isField(third) ? text(fieldWords[third]) : third}, ${second}`;
  if (first === 'picture')
    return `${text('storekeeper.desk.seen', { name: pictures.find(({ id }) => String(id) === second)?.name ?? second })}, ${third}`;
  if (isField(first)) return text(fieldWords[first]);
  const row = values[`${first}.sku`] ?? values[`${first}.name`] ?? '';
  const list = shop.lists.find(({ id }) => id === third);
  const location = shop.locations.find(({ id }) => id === third);
  const column = list ? `${list.name} ${list.currency}` : (location?.name ?? (isField(second) ? text(fieldWords[second]) : second));
  return `${row}: ${column}`;
}

/** What stands in it, as people read it: names, where the input holds ids. */
export function valueOf(path: string, value: string, { shop, pictures }: ProductDesk): string {
  if (path.endsWith('.attributes'))
    return factsOf(value)
      .map(({ name, value: said }) => `${name}: ${said}`)
      .join(', ');
  const known: Readonly<Record<string, readonly Readonly<{ id: string; name: string }>[]>> = {
    taxCategory: shop.taxCategories,
    brand: shop.brands,
    categories: shop.categories,
    options: shop.options,
    pictures: pictures.map(({ id, name }) => ({ id: String(id), name })),
  };
  const names = known[path];
  return names
    ? listOf(value)
        .map((id) => names.find((one) => one.id === id)?.name ?? id)
        .join(', ')
    : value;
}
