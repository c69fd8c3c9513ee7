import type { DemoVariant } from '../demo-types';

type Shared = Omit<DemoVariant, 'sku' | 'name' | 'options' | 'stock'>;
/** What it does not say itself is shared with its sisters; a location it does not name has none. */
type Row = Partial<Shared> & Readonly<{ sku: string; options: Readonly<Record<string, string>>; lviv?: number; warsaw?: number }>;

/** The variants of one product, each named after its options, such as “M / Moss”. */
export const variantsOf = (shared: Shared, rows: readonly Row[]): DemoVariant[] =>
  rows.map(({ sku, options, lviv = 0, warsaw = 0, ...own }) => ({
    ...shared,
    ...own,
    sku,
    name: Object.values(options).join(' / '),
    options: Object.entries(options).map(([name, value]) => ({ name, value })),
    stock: { lviv, warsaw },
  }));
