import { becomes, left, type BulkChange, type Outcome } from './bulk-change';
import type { TextState } from './product-views';
import type { SaleProblem } from './sale-problems';

type CategoryChange = Pick<Extract<BulkChange, { kind: 'category' }>, 'how' | 'category'>;

/** The categories of a product after a change, in their order: the first is the one it is shown in where only one is. */
export function newCategories(before: readonly string[], { how, category }: CategoryChange): Outcome<readonly string[]> {
  const others = before.filter((one) => one !== category);
  if (how === 'first') return before[0] === category ? left('SAME') : becomes([category, ...others]);
  const isIn = others.length < before.length;
  if (how === 'add') return isIn ? left('SAME') : becomes([...before, category]);
  return isIn ? becomes(others) : left('SAME');
}

/** What keeps a product from being bought and is not over by itself, as goods that sold out are when more come in. */
export const lastingProblems = (problems: readonly SaleProblem[]): SaleProblem[] =>
  problems.filter(({ blocks, code }) => blocks && code !== 'NO_STOCK');

/** How a product stands in a language after it was published or taken back there. What nobody could buy is not published with many others. */
export function newState(
  before: TextState,
  kind: 'publish' | 'unpublish',
  problems: readonly SaleProblem[],
): Outcome<'published' | 'draft'> {
  if (before === 'missing') return left('NO_TEXT');
  if (kind === 'unpublish') return before === 'draft' ? left('NOT_SHOWN') : becomes('draft');
  if (before === 'published') return left('SAME');
  return lastingProblems(problems).length > 0 ? left('NOT_FOR_SALE') : becomes('published');
}

/** Whether what customers saw before can be shown again: of what was shown with changes waiting, only those changes are kept. */
export const canReturn = (before: TextState): boolean => before !== 'changed';
