import type { DemoVariant } from '../demo-types';

type Stock = readonly [lviv: number, warsaw: number];
type Alike = Readonly<{
  sku: string;
  /** What differs between the variants, such as Size. */
  option: string;
  /** Each value with what stands for it in the SKU, its stock, and its own price and weight where they differ. */
  values: readonly (readonly [value: string, code: string, stock: Stock, own?: Partial<DemoVariant>])[];
  price: number;
  weight: number;
}> &
  Pick<DemoVariant, 'saleEur' | 'tierEur' | 'inventoryPolicy' | 'backorderLimit'>;

/** What a value such as `250 g` says of what is in it. */
function contentsIn(value: string): Pick<DemoVariant, 'contents'> {
  const [, amount, unit] = /^(\d+) (g|kg|ml|l)$/.exec(value) ?? [];
  return amount && unit ? { contents: { amount: Number(amount), unit: unit as 'g' | 'kg' | 'ml' | 'l' } } : {};
}

/** Variants that differ in one thing. Prices are cents. */
export const variantsBy = ({ sku, option, values, price, weight, ...shared }: Alike): DemoVariant[] =>
  values.map(([value, code, [lviv, warsaw], own]) => ({
    sku: `${sku}-${code}`,
    name: value,
    options: [{ name: option, value }],
    priceEur: price,
    weightGrams: weight,
    ...contentsIn(value),
    stock: { lviv, warsaw },
    ...shared,
    ...own,
  }));

/** An attribute with its value, as customers filter by it. */
export const fact = (name: string, value: string) => ({ name, value });
