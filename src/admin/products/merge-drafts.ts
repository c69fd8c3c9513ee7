import { isNewRow, type Draft } from './desk-draft';

/** An input that two people changed, each otherwise. */
export type Clash = Readonly<{ path: string; mine: string; theirs: string }>;

/**
 * Puts together what I typed and what somebody else saved, both beginning with `base`. Where only one of us changed an input, theirs or mine
 * holds; where both did, mine stands and is a clash. Rows of mine that are new stay, what one of us deleted is gone.
 */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): Readonly<{ merged: Draft; clashes: readonly Clash[] }> {
  const isDeleted = (row: string) => base.rows.includes(row) && !(mine.rows.includes(row) && theirs.rows.includes(row));
  const isMyOrder = mine.rows.filter((row) => base.rows.includes(row)).join() !== base.rows.filter((row) => mine.rows.includes(row)).join();
  const [first, second] = isMyOrder ? [mine.rows, theirs.rows] : [theirs.rows, mine.rows];
  const rows = [...new Set([...first, ...second])].filter((row) => !isDeleted(row));

  const values: Record<string, string> = {};
  const clashes: Clash[] = [];
  for (const path of new Set([base, mine, theirs].flatMap((draft) => Object.keys(draft.values)))) {
    const [was, my, their] = [base, mine, theirs].map((draft) => draft.values[path] ?? '') as [string, string, string];
    const row = path.slice(0, path.indexOf('.'));
    const isOfRow = [base, mine, theirs].some((draft) => draft.rows.includes(row));
    if (isOfRow && !rows.includes(row)) continue;
    values[path] = my === was && !isNewRow(row) ? their : my;
    if (my !== was && their !== was && my !== their) clashes.push({ path, mine: my, theirs: their });
  }
  return { merged: { rows, values }, clashes };
}
