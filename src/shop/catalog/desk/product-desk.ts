import type { SaleProblem } from '../../../domain/catalogue/sale-problems';
import type { TextState } from '../../../domain/catalogue/product-views';
import type { PictureTexts } from '../../../domain/pictures/picture-texts';
import type { Currency, Minor } from '../../../domain/money/money';

/** What staff edit of one product, on one page. */
export type ProductDesk = Readonly<{
  /** null while it is not saved. */
  id: string | null;
  /** Another one when anybody changed anything of it but stock, which changes with each sale. */
  revision: string;
  /** In each language of the shop, the default one first. */
  texts: readonly DeskText[];
  taxCategory: string | null;
  brand: string | null;
  /** The first is the one it is shown in where only one is. */
  categories: readonly string[];
  /** In the order customers see them. `texts`: what is seen on each, by language; none for who may not say it. */
  pictures: readonly Readonly<{ id: number; name: string; url: string; texts: PictureTexts }>[];
  /** In the order they are chosen in. */
  options: readonly string[];
  variants: readonly DeskVariant[];
  problems: readonly SaleProblem[];
  shop: DeskShop;
}>;

/** A fact customers can filter by, such as Material: Wool. */
export type DeskAttribute = Readonly<{ name: string; value: string }>;
export type DeskText = Readonly<{
  language: string;
  name: string;
  slug: string;
  description: string;
  attributes: readonly DeskAttribute[];
  state: TextState;
}>;

export type InventoryPolicy = 'tracked' | 'untracked' | 'backorder';
export type DeskVariant = Readonly<{
  id: string;
  sku: string;
  name: string;
  barcode: string | null;
  enabled: boolean;
  weightGrams: number;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  inventoryPolicy: InventoryPolicy;
  /** How many are sold beyond what is there, for `backorder`. */
  backorderLimit: number;
  values: readonly string[];
  /** What it costs the shop without tax, in its own currency; null where nobody said, and for who may not see it. */
  cost: Minor | null;
  prices: readonly Readonly<{ list: string; minQuantity: number; amount: Minor; compareAt: Minor | null }>[];
  stock: readonly Readonly<{ location: string; onHand: number; held: number; allocated: number }>[];
}>;

/** What the shop has to choose from, the same for every product. */
export type DeskShop = Readonly<{
  languages: readonly string[];
  currency: Currency;
  currencies: readonly Currency[];
  lists: readonly Readonly<{
    id: string;
    name: string;
    kind: 'base' | 'sale' | 'override';
    currency: Currency;
    exponent: number;
    taxIncluded: boolean;
    startsAt: string | null;
    endsAt: string | null;
    isForEverybody: boolean;
  }>[];
  locations: readonly Readonly<{ id: string; name: string }>[];
  /** With the rate of the shop's own country. */
  taxCategories: readonly Readonly<{ id: string; name: string; isDefault: boolean; basisPoints: number }>[];
  options: readonly DeskOption[];
  brands: readonly Readonly<{ id: string; name: string }>[];
  /** By the way to each: `Tea › Green tea`. */
  categories: readonly Readonly<{ id: string; name: string }>[];
}>;

export type DeskOption = Readonly<{
  id: string;
  code: string;
  name: string;
  values: readonly Readonly<{ id: string; code: string; label: string; swatch: string | null }>[];
}>;
