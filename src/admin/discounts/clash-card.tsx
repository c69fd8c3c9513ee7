import { useIntl } from 'react-intl';
import { ClashList } from '../kit/clash-list';
import { useText } from '../kit/use-text';
import { labelOf, valueOf } from './clash-words';
import type { CardProps } from './part-card';

/** What two people changed at once, input by input. */
export function ClashCard({ clashes, settle, kinds, draft, nameOf }: CardProps) {
  const text = useText();
  const intl = useIntl();
  const context = { kinds, draft, nameOf, text, intl };
  return (
    <ClashList
      title={text('storekeeper.discounts.clash')}
      clashes={clashes.map(({ path, mine, theirs }) => ({
        key: path.join('.'),
        label: labelOf(context, path),
        mine: valueOf(context, path, mine),
        theirs: valueOf(context, path, theirs),
      }))}
      takeTheirs={(index) => settle(index, true)}
      keepMine={(index) => settle(index, false)}
    />
  );
}
