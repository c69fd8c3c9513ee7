import type { Motif, Palette } from './pictures';

export type { Motif, Palette };

export type Text = Readonly<{ en: string; uk: string }>;

export type DemoCategory = Readonly<{
  slug: string;
  name: Text;
  description: Text;
  /** The slug of the category above. */
  parent?: string;
  motif: Motif;
  palette: Palette;
}>;

/** A part of the app's start page. */
export type DemoBlock = Readonly<{
  kind: 'banner' | 'products' | 'categories' | 'text';
  title: Text;
  text?: Text;
  /** What was drawn: the slug of a product, or `category-` and that of a category. */
  picture?: string;
  /** By slug. */
  products?: readonly string[];
  categories?: readonly string[];
  link?: string;
  startsInDays?: number;
  endsInDays?: number;
}>;

export type DemoBrand = Readonly<{ slug: string; name: string; description: string }>;

/** Who answers for products. */
export type DemoOperator = Readonly<{ name: string; postalAddress: string; email: string; website?: string }>;

export type DemoVariant = Readonly<{
  sku: string;
  name: string;
  options: readonly Readonly<{ name: string; value: string }>[];
  /** Cents. */
  priceEur: number;
  /** Cents, lower than `priceEur`, while the demo sale runs. */
  saleEur?: number;
  /** Cents for one piece, from ten pieces on. */
  tierEur?: number;
  weightGrams: number;
  /** Where its price is told per kilogram or litre. */
  contents?: Readonly<{ amount: number; unit: 'g' | 'kg' | 'ml' | 'l' }>;
  stock: Readonly<{ lviv: number; warsaw: number }>;
  /** Without it: tracked. */
  inventoryPolicy?: 'tracked' | 'untracked' | 'backorder';
  /** How many may be sold below zero; only with the policy `backorder`. */
  backorderLimit?: number;
}>;

export type DemoProduct = Readonly<{
  slug: string;
  name: Text;
  description: Text;
  brand: string;
  categories: readonly string[];
  taxCategory: 'standard' | 'reduced' | 'books';
  attributes: readonly Readonly<{ name: string; value: string }>[];
  warnings?: Text;
  motif: Motif;
  palette: Palette;
  variants: readonly DemoVariant[];
}>;
