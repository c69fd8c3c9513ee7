import type { Currency, Minor } from '../money/money';
import type { Measure } from '../pricing/price-per-measure';

/** A variant as a marketplace is told of it. */
export type FeedOffer = Readonly<{
  /** The document, and the row, which is a number: neither is ever given twice, while staff may write another SKU. */
  variant: string;
  variantRow: number;
  product: string;
  /** The lowest row of its product's variants: what those that belong together have in common, as a number. */
  groupRow: number;
  hasSisters: boolean;
  sku: string;
  gtin: string | null;
  title: string;
  description: string | null;
  link: string;
  /** Whole addresses. */
  images: readonly string[];
  /** As it is displayed in the country: with tax, but for where nobody does that. */
  price: Minor;
  before: Minor | null;
  currency: Currency;
  status: 'in_stock' | 'low' | 'out' | 'backorder';
  quantity: number;
  brand: string | null;
  categories: readonly Readonly<{ id: string; name: string }>[];
  options: readonly Readonly<{ code: string; name: string; value: string }>[];
  attributes: readonly Readonly<{ name: string; value: string }>[];
  country: string | null;
  contents: Measure | null;
  base: Measure | null;
}>;

export type FeedCategory = Readonly<{ id: string; number: number; parent: number | null; name: string }>;

/** What stands around the offers. */
export type FeedShop = Readonly<{ name: string; url: string; currency: Currency; categories: readonly FeedCategory[]; writtenAt: string }>;

/** A form of feed: what it begins with, an offer (nothing where it lacks what the marketplace insists on), and its end. */
export type FeedFormat = Readonly<{
  begin: (shop: FeedShop) => string;
  offer: (offer: FeedOffer, shop: FeedShop) => string;
  end: string;
}>;

const called = {
  colour: ['color', 'colour', 'колір', 'цвет', 'kolor', 'farbe'],
  size: ['size', 'розмір', 'размер', 'rozmiar', 'größe'],
  material: ['material', 'матеріал', 'материал', 'materiał'],
} as const;

/** What an option is for marketplaces is told by its code, or by its name in the languages shops here use. */
export const optionCalled = (
  { options, attributes }: Pick<FeedOffer, 'options' | 'attributes'>,
  what: keyof typeof called,
): string | null =>
  options.find(({ code, name }) => isCalled(what, code) || isCalled(what, name))?.value ??
  attributes.find(({ name }) => isCalled(what, name))?.value ??
  null;
const isCalled = (what: keyof typeof called, name: string): boolean =>
  (called[what] as readonly string[]).includes(name.trim().toLowerCase());
