import type { BulkReason } from '../../../domain/catalogue/bulk-change';
import type { BulkChange, BulkRow } from '../../kit/admin-types';
import { textFromMinor } from '../../kit/amount-text';
import type { Text } from '../../kit/use-text';
import { word, type Word } from '../../kit/word';
import type { TextKey } from '../../texts';

export const reasonWords: Readonly<Record<BulkReason, TextKey>> = {
  SAME: 'storekeeper.bulk.reason.SAME',
  NO_PRICE: 'storekeeper.bulk.reason.NO_PRICE',
  BELOW_NOUGHT: 'storekeeper.bulk.reason.BELOW_NOUGHT',
  TOO_HIGH: 'storekeeper.bulk.reason.TOO_HIGH',
  NOT_FOR_SALE: 'storekeeper.bulk.reason.NOT_FOR_SALE',
  NO_TEXT: 'storekeeper.bulk.reason.NO_TEXT',
  NOT_SHOWN: 'storekeeper.bulk.reason.NOT_SHOWN',
  NO_VARIANT: 'storekeeper.bulk.reason.NO_VARIANT',
  CHANGED_SINCE: 'storekeeper.bulk.reason.CHANGED_SINCE',
  GONE: 'storekeeper.bulk.reason.GONE',
  REFUSED: 'storekeeper.bulk.reason.REFUSED',
  STOPPED: 'storekeeper.bulk.reason.STOPPED',
  NOT_KEPT: 'storekeeper.bulk.reason.NOT_KEPT',
};

export const rowWords: Readonly<Record<BulkRow['state'], Word>> = {
  waiting: word('storekeeper.bulk.state.waiting', 'neutral'),
  left: word('storekeeper.bulk.state.left', 'warning'),
  done: word('storekeeper.bulk.state.done', 'success'),
  undone: word('storekeeper.bulk.state.undone', 'primary'),
  kept: word('storekeeper.bulk.state.kept', 'warning'),
};

export const changeWords: Readonly<Record<BulkChange['state'], Word>> = {
  planned: word('storekeeper.bulk.change.planned', 'neutral'),
  running: word('storekeeper.bulk.change.running', 'warning'),
  done: word('storekeeper.bulk.change.done', 'success'),
  undoing: word('storekeeper.bulk.change.undoing', 'warning'),
  undone: word('storekeeper.bulk.change.undone', 'primary'),
};

const endings = { whole: '.00', ninety: '.90', ninety_five: '.95', ninety_nine: '.99' } as const;
type Naming = (language: string) => string;

/** What a change is about, in a sentence: `Raise prices in Retail by 10 %, ending in .99`. */
export function whatText(text: Text, { change, names }: BulkChange, languageOf: Naming): string {
  const gone = text('storekeeper.bulk.gone');
  const listed = (codes: readonly string[]) => codes.map(languageOf).join(', ');
  if (change.kind === 'publish') return text('storekeeper.bulk.what.publish', { languages: listed(change.languages) });
  if (change.kind === 'unpublish') return text('storekeeper.bulk.what.unpublish', { languages: listed(change.languages) });
  if (change.kind === 'prices') {
    const { list } = names;
    const { how, amount, basisPoints, ending = 'exact' } = change;
    const by =
      basisPoints === undefined
        ? `${textFromMinor(amount, list?.exponent ?? 0)} ${list?.currency ?? ''}`
        : `${textFromMinor(basisPoints, 2).replace(/\.?0+$/, '')} %`;
    const what = text(`storekeeper.bulk.what.${how}`, { list: list?.name ?? gone, by });
    return ending === 'exact' ? what : text('storekeeper.bulk.what.ending', { what, ending: endings[ending] });
  }
  const what =
    change.kind === 'tax'
      ? text('storekeeper.bulk.what.tax', {
          tax: change.taxCategory === null ? text('storekeeper.bulk.tax.standard') : (names.taxCategory ?? gone),
        })
      : text(`storekeeper.bulk.what.${change.how}`, { category: names.category ?? gone });
  const shown = change.show ?? [];
  return shown.length === 0 ? what : text('storekeeper.bulk.what.shown', { what, languages: listed(shown) });
}
