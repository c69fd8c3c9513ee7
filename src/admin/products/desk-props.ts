import type { ProductDesk } from '../kit/admin-types';
import type { Draft } from './desk-draft';

/** What each part of the desk shows and changes. */
export type CardProps = Readonly<{
  desk: ProductDesk;
  draft: Draft;
  /** What is wrong, by the path of the input. */
  errors: Readonly<Record<string, string>>;
  type: (changes: Readonly<Record<string, string>>) => void;
  change: (how: (draft: Draft) => Draft) => void;
}>;

export type Shop = ProductDesk['shop'];
export type Option = Shop['options'][number];
export type Problem = ProductDesk['problems'][number];
