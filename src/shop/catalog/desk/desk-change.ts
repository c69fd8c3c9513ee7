import type { Minor } from '../../../domain/money/money';
import type { PictureTexts } from '../../../domain/pictures/picture-texts';
import type { DeskAttribute, InventoryPolicy } from './product-desk';

export type WantedText = Readonly<{
  language: string;
  name: string;
  slug: string;
  description: string;
  /** Left out where they stay as they are. */
  attributes?: readonly DeskAttribute[] | undefined;
}>;

/** A variant as it shall be. `prices` and `stock` hold what changes of them; an amount of null takes the price away. */
export type WantedVariant = Readonly<{
  /** null for one that is new. */
  id: string | null;
  sku: string;
  name: string;
  barcode: string | null;
  enabled: boolean;
  weightGrams: number;
  /** Each left out where it stays as it is; null: nobody knows. */
  lengthMm?: number | null | undefined;
  widthMm?: number | null | undefined;
  heightMm?: number | null | undefined;
  values: readonly string[];
  /** Left out where they stay as they are. */
  inventoryPolicy?: InventoryPolicy | undefined;
  backorderLimit?: number | undefined;
  /** Left out where it stays as it is; null takes it away. */
  cost?: Minor | null | undefined;
  prices: readonly Readonly<{ list: string; minQuantity: number; amount: Minor | null }>[];
  stock: readonly Readonly<{ location: string; before: number; onHand: number }>[];
}>;

export type DeskChange = Readonly<{
  /** Of the languages that shall have one; others stay as they are. */
  texts: readonly WantedText[];
  taxCategory: string | null;
  /** Left out where they stay as they are. */
  brand?: string | null | undefined;
  categories?: readonly string[] | undefined;
  pictures: readonly number[];
  /** What is seen on some of them, where it changes. */
  pictureTexts: readonly Readonly<{ id: number; texts: PictureTexts }>[];
  options: readonly string[];
  /** In the order customers are offered them. Those that are not named stay as they are, behind them. */
  variants: readonly WantedVariant[];
  deleted: readonly string[];
  /** Languages to be shown as they are then, and to be taken back. */
  publish: readonly string[];
  unpublish: readonly string[];
}>;
