import type { SalePreview, SaleView } from '../../kit/admin-types';
import { textFromMinor } from '../../kit/amount-text';
import { channelWords } from '../../kit/channel-words';
import { moneyText } from '../../kit/money-text';
import type { Text } from '../../kit/use-text';
import { labelFor, word, type Word } from '../../kit/word';
import type { TextKey } from '../../texts';

export type PreviewedPrice = SalePreview['products'][number]['variants'][number]['prices'][number];

export const stateWords: Readonly<Record<SaleView['state'], Word>> = {
  running: word('storekeeper.sale.state.running', 'success'),
  planned: word('storekeeper.sale.state.planned', 'primary'),
  over: word('storekeeper.sale.state.over', 'neutral'),
  off: word('storekeeper.sale.state.off', 'warning'),
};

export const outcomeWords: Readonly<Record<PreviewedPrice['outcome'], Word>> = {
  holds: word('storekeeper.sale.outcome.holds', 'success'),
  ZERO: word('storekeeper.sale.outcome.ZERO', 'danger'),
  NOT_LOWER: word('storekeeper.sale.outcome.NOT_LOWER', 'warning'),
  NO_AMOUNT: word('storekeeper.sale.outcome.NO_AMOUNT', 'neutral'),
  NOT_USED: word('storekeeper.sale.outcome.NOT_USED', 'neutral'),
  OTHER_SALE: word('storekeeper.sale.outcome.OTHER_SALE', 'warning'),
};

const endings = { exact: null, whole: '.00', ninety: '.90', ninety_five: '.95', ninety_nine: '.99' } as const;

/** `20 %` of 2000. */
export const percentText = (basisPoints: number): string => `${textFromMinor(basisPoints, 2).replace(/\.?0+$/, '')} %`;

/** By how much a price is lower, in whole percents, of which the shop promises no more than it gives. */
export const percentOff = (usual: number, price: number): number => Math.floor(((usual - price) * 100) / usual);

const mostNamed = 3;
const someOf = (text: Text, all: readonly string[]): string =>
  all.length <= mostNamed
    ? all.join(', ')
    : text('storekeeper.sale.what.more', { names: all.slice(0, mostNamed).join(', '), count: all.length - mostNamed });

/** A sale in a sentence: `20 % off Tea, Coffee, ending in .99, in the app, in UA`. */
export function saleSentence(text: Text, { terms, names }: Pick<SaleView, 'terms' | 'names'>): string {
  const { scope, off, ending, channels, countries, customerGroups, except } = terms;
  const called = (ids: readonly string[]) => ids.map((id) => names[id] ?? text('storekeeper.pick.gone'));
  const what =
    scope.kind === 'all'
      ? text('storekeeper.sale.what.all')
      : someOf(text, called([...scope.categories, ...scope.brands, ...scope.products]));
  const amount =
    off.kind === 'percent'
      ? percentText(off.basisPoints)
      : Object.entries(off.amounts)
          .map(([currency, minor]) => moneyText({ amount: minor, currency }))
          .join(' / ');
  const label = labelFor(text);
  return [
    text(off.kind === 'fixed' ? 'storekeeper.sale.what.fixed' : 'storekeeper.sale.what.off', { amount, what }),
    ...(except.length > 0 ? [text('storekeeper.sale.what.except', { what: someOf(text, called(except)) })] : []),
    ...(endings[ending] === null ? [] : [text('storekeeper.sale.what.ending', { ending: endings[ending] })]),
    ...(customerGroups.length > 0 ? [text('storekeeper.sale.what.groups', { groups: someOf(text, called(customerGroups)) })] : []),
    ...(channels.length > 0
      ? [text('storekeeper.sale.what.channels', { channels: channels.map((channel) => label(channelWords, channel)).join(', ') })]
      : []),
    ...(countries.length > 0 ? [text('storekeeper.sale.what.countries', { countries: someOf(text, countries) })] : []),
  ].join(', ');
}

export const calendarWords: Readonly<Record<'sale' | 'price_list' | 'discount', TextKey>> = {
  sale: 'storekeeper.calendar.sale',
  price_list: 'storekeeper.calendar.price_list',
  discount: 'storekeeper.calendar.discount',
};
