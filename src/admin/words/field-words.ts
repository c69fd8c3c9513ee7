import type { TextKey } from '../texts/en';
import { alertKindWords, alertStateWords } from './alert-words';
import { goodsWords, moneyWords, statusWords } from './order-words';
import { providerWords } from './payment-words';
import { eventSourceWords, eventStateWords, eventTypeWords } from './provider-event-words';
import { word, type Word, type Words } from './word';

/** A state is coloured, any other code is just named. */
type Table = Readonly<Record<string, Word>> | Words;
type Fields = Readonly<Record<string, Readonly<Record<string, Table>>>>;

export const channelWords: Words = {
  app: 'storekeeper.channel.app',
  web: 'storekeeper.channel.web',
  pos: 'storekeeper.channel.pos',
};
const cartStatusWords = {
  active: word('storekeeper.cartStatus.active', 'primary'),
  ordered: word('storekeeper.cartStatus.ordered', 'success'),
  merged: word('storekeeper.cartStatus.merged', 'neutral'),
  expired: statusWords.expired,
};

/** The enumerations that staff read in words, by content type and field. */
export const enumerations: Fields = {
  'api::order.order': { orderStatus: statusWords, paymentStatus: moneyWords, fulfilmentStatus: goodsWords, channel: channelWords },
  'api::cart.cart': { cartStatus: cartStatusWords, channel: channelWords },
  'api::operations.staff-alert': { kind: alertKindWords, state: alertStateWords },
  'api::payment.provider-event': { state: eventStateWords, source: eventSourceWords },
};

/** Fields that may hold anything, of which something is known. */
const knownTexts: Fields = { 'api::payment.provider-event': { provider: providerWords, type: eventTypeWords } };

const own = <Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

/** How a stored value reads; undefined where nobody knows better. */
export const wordOf = (model: string, field: string, value: string): Word | TextKey | undefined =>
  own<Word | TextKey>(own(own(enumerations, model), field) ?? own(own(knownTexts, model), field), value);

/** The fields that have words in some content type. */
export const fieldsWithWords: ReadonlySet<string> = new Set(
  [enumerations, knownTexts].flatMap((models) => Object.values(models)).flatMap((fields) => Object.keys(fields)),
);

/** What every value of an enumeration reads, whatever field it stands in. */
export const enumerationTexts = (): [value: string, key: TextKey][] =>
  Object.values(enumerations)
    .flatMap((fields) => Object.values(fields))
    .flatMap((table) => Object.entries<Word | TextKey>(table))
    .map(([value, entry]) => [value, typeof entry === 'string' ? entry : entry.key]);
