import type { ProductDesk } from '../kit/admin-types';
import { ClashList } from '../kit/clash-list';
import { useText } from '../kit/use-text';
import type { Draft } from './desk-draft';
import { labelOf, valueOf } from './clash-words';
import type { Clash } from './merge-drafts';

type Props = Readonly<{
  clashes: readonly Clash[];
  desk: ProductDesk;
  draft: Draft;
  /** Takes theirs, or with null keeps mine. */
  settle: (clash: Clash, value: string | null) => void;
}>;

export function ClashCard({ clashes, desk, draft, settle }: Props) {
  const text = useText();
  const settled = (index: number, isTheirs: boolean) => {
    const clash = clashes[index];
    if (clash) settle(clash, isTheirs ? clash.theirs : null);
  };
  return (
    <ClashList
      title={text('storekeeper.desk.clash')}
      clashes={clashes.map(({ path, mine, theirs }) => ({
        key: path,
        label: labelOf(path, text, desk, draft),
        mine: valueOf(path, mine, desk),
        theirs: valueOf(path, theirs, desk),
      }))}
      takeTheirs={(index) => settled(index, true)}
      keepMine={(index) => settled(index, false)}
    />
  );
}
