import type { ProductView } from '../../../domain/catalogue/product-views';
import type { Request } from '../../kit/staff-api';

type Search = Readonly<{ view: ProductView; q: string }>;

/** Products that were ticked; or with `all` everything a list shows, but those. */
export type Selection = Readonly<{ all: (Search & Readonly<{ count: number; more: boolean }>) | null; ids: ReadonlySet<string> }>;

export const nothingChosen: Selection = { all: null, ids: new Set() };

export const isChosen = ({ all, ids }: Selection, id: string): boolean => (all === null) === ids.has(id);
export const chosenCount = ({ all, ids }: Selection): number => (all === null ? ids.size : all.count - ids.size);

/** Ticks these, or takes their ticks away. Those of other pages stay. */
export function tick(selection: Selection, products: readonly string[], isOn: boolean): Selection {
  const ids = new Set(selection.ids);
  for (const id of products) {
    if (isOn === (selection.all === null)) ids.add(id);
    else ids.delete(id);
  }
  return { ...selection, ids };
}

/** Everything was chosen of what a list showed: of another list it says nothing. What was ticked one by one stays. */
export const withSearch = (selection: Selection, { view, q }: Search): Selection =>
  selection.all !== null && (selection.all.view !== view || selection.all.q !== q) ? nothingChosen : selection;

/** As it is sent. */
export const toSent = ({ all, ids }: Selection): Request<'POST /bulk-changes'>['body']['selection'] =>
  all === null ? { products: [...ids] } : { view: all.view, q: all.q, except: [...ids] };
