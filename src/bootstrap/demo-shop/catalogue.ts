import type { DemoBrand, DemoCategory, DemoProduct } from './demo-types';
const text = (en: string) => ({ en, uk: `${en} українською` });
const slugs = ['tea-coffee', 'books-maps', 'ceramics', 'wool-home', 'honey-pantry'];
export const demoCategories: readonly DemoCategory[] = slugs.map((slug) => ({
  slug,
  name: text(slug),
  description: text(slug),
  motif: 'tea-tin',
  palette: 'moss',
}));
export const demoBrands: readonly DemoBrand[] = [{ slug: 'b', name: 'B', description: 'b' }];
export const demoProducts: readonly DemoProduct[] = Array.from({ length: 64 }, (_, i) => ({
  slug: `p-${i}`,
  name: text(`Product ${i}`),
  description: text(`About ${i}`),
  brand: 'b',
  categories: [slugs[i % 5] ?? ''],
  taxCategory: 'standard',
  attributes: [{ name: 'Material', value: 'Wool' }],
  motif: 'tea-tin',
  palette: 'moss',
  variants: [0, 1].map((v) => ({
    sku: i === 0 && v === 0 ? 'PLN-GFT-CRD-MDW' : `P-${i}-${v}`,
    name: `V${v}`,
    options: [{ name: 'Size', value: `${v}` }],
    priceEur: 1000 + i * 37,
    ...(i < 10 ? { saleEur: 900 } : {}),
    weightGrams: 100,
    stock: { lviv: i % 5 === 0 && v === 1 ? 3 : 60, warsaw: i % 5 === 0 && v === 1 ? 0 : 40 },
  })),
}));
