/** The languages discounts are read in: those of the panel. */
export const sentenceLanguages = ['en', 'uk'] as const;
export type SentenceLanguage = (typeof sentenceLanguages)[number];

/** What a kind of a plugin reads like: `{points} points`, with its parameters in it by their names. */
export type KindSentence = Readonly<Record<SentenceLanguage, string>>;

/** The parts of the sentence in one language. What is handed over is written already: `10 %`, `5 €`, names of goods. */
export type SentenceWords = Readonly<{
  and: string;
  or: string;
  more: (count: number) => string;
  name: (name: string) => string;
  everything: string;
  on: (goods: string) => string;
  of: (goods: string) => string;
  pieces: (count: number) => string;
  percentOff: (percent: string, of: 'goods' | 'order' | 'delivery') => string;
  amountOff: (amount: string, of: 'unit' | 'line' | 'order' | 'delivery') => string;
  eachFor: (amount: string) => string;
  orderFor: (amount: string) => string;
  someFor: (count: number, price: number | string) => string;
  buyGet: (set: Readonly<{ buy: string; get: string; gain: string }>) => string;
  free: string;
  forAmount: (amount: string) => string;
  step: (percent: string, from: string) => string;
  mostTimes: (times: number) => string;
  freeDelivery: string;
  gift: (count: number, name: string) => string;
  minSubtotal: (amount: string) => string;
  minQuantity: (pieces: string, of: string) => string;
  contains: (count: number, goods: string) => string;
  groups: (names: string) => string;
  firstOrder: string;
  channels: Readonly<Record<'app' | 'web' | 'pos', string>>;
  weekdays: readonly string[];
  everyDay: string;
  paidBy: (names: string) => string;
  deliveredTo: (zones: string) => string;
  notOnSale: string;
  byCode: string;
  from: (moment: string) => string;
  until: (moment: string) => string;
  firstOrders: (count: number) => string;
  perCustomer: (count: number) => string;
  atMost: (amount: string) => string;
  budget: (amount: string) => string;
  unknown: string;
}>;

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const en: SentenceWords = {
  and: 'and',
  or: 'or',
  more: (count) => `${count} more`,
  name: (name) => name,
  everything: 'everything',
  on: (goods) => `on ${goods}`,
  of: (goods) => `of ${goods}`,
  pieces: (count) => (count === 1 ? '1 piece' : `${count} pieces`),
  percentOff: (percent, of) =>
    ({ goods: `${percent} off`, order: `${percent} off the order`, delivery: `${percent} off the delivery` })[of],
  amountOff: (amount, of) =>
    ({
      unit: `${amount} off each piece`,
      line: `${amount} off each line`,
      order: `${amount} off the order`,
      delivery: `${amount} off the delivery`,
    })[of],
  eachFor: (amount) => `each piece for ${amount}`,
  orderFor: (amount) => `all together for ${amount}`,
  someFor: (count, price) => `${count} for ${price}`,
  buyGet: ({ buy, get, gain }) => `buy ${buy}, get ${get} ${gain}`,
  free: 'free',
  forAmount: (amount) => `for ${amount} each`,
  step: (percent, from) => `${percent} off from ${from}`,
  mostTimes: (count) => `${times(count)} in a basket at most`,
  freeDelivery: 'free delivery',
  gift: (count, name) => (count === 1 ? `${name} for free` : `${count} × ${name} for free`),
  minSubtotal: (amount) => `from ${amount}`,
  minQuantity: (pieces, of) => `from ${pieces}${of}`,
  contains: (count, goods) => (count === 1 ? `with ${goods} in the basket` : `with ${count} of ${goods} in the basket`),
  groups: (names) => `for ${names}`,
  firstOrder: 'on the first order',
  channels: { app: 'in the app', web: 'on the website', pos: 'at the till' },
  weekdays: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  everyDay: 'every day',
  paidBy: (names) => `paid by ${names}`,
  deliveredTo: (zones) => `delivered to ${zones}`,
  notOnSale: 'not on sale goods',
  byCode: 'with a code',
  from: (moment) => `from ${moment}`,
  until: (moment) => `until ${moment}`,
  firstOrders: (count) => (count === 1 ? 'for one order only' : `for the first ${count} orders`),
  perCustomer: (count) => `${times(count)} per customer`,
  atMost: (amount) => `${amount} off an order at most`,
  budget: (amount) => `until ${amount} are spent`,
  unknown: 'something of a plugin that is gone',
};

const timesUk = (count: number): string => (count === 1 ? 'один раз' : `разів: ${count}`);

const uk: SentenceWords = {
  and: 'та',
  or: 'або',
  more: (count) => `ще ${count}`,
  name: (name) => `«${name}»`,
  everything: 'все',
  on: (goods) => `на ${goods}`,
  of: (goods) => goods,
  pieces: (count) => `${count} шт.`,
  percentOff: (percent, of) => ({ goods: `−${percent}`, order: `−${percent} на замовлення`, delivery: `−${percent} на доставку` })[of],
  amountOff: (amount, of) =>
    ({
      unit: `−${amount} на кожну одиницю`,
      line: `−${amount} на кожен рядок`,
      order: `−${amount} на замовлення`,
      delivery: `−${amount} на доставку`,
    })[of],
  eachFor: (amount) => `кожна одиниця за ${amount}`,
  orderFor: (amount) => `усе разом за ${amount}`,
  someFor: (count, price) => (typeof price === 'number' ? `${count} за ціною ${price}` : `${count} за ${price}`),
  buyGet: ({ buy, get, gain }) => `купи ${buy} — отримай ${get} ${gain}`,
  free: 'безкоштовно',
  forAmount: (amount) => `за ${amount} кожну`,
  step: (percent, from) => `−${percent} від ${from}`,
  mostTimes: (count) => `в одному кошику щонайбільше ${timesUk(count)}`,
  freeDelivery: 'безкоштовна доставка',
  gift: (count, name) => (count === 1 ? `${name} у подарунок` : `${count} × ${name} у подарунок`),
  minSubtotal: (amount) => `від ${amount}`,
  minQuantity: (pieces, of) => `від ${pieces}${of}`,
  contains: (count, goods) => (count === 1 ? `якщо в кошику є ${goods}` : `якщо в кошику є ${count} шт. ${goods}`),
  groups: (names) => `для групи ${names}`,
  firstOrder: 'на перше замовлення',
  channels: { app: 'у застосунку', web: 'на сайті', pos: 'на касі' },
  weekdays: ['щопонеділка', 'щовівторка', 'щосереди', 'щочетверга', 'щоп’ятниці', 'щосуботи', 'щонеділі'],
  everyDay: 'щодня',
  paidBy: (names) => `за оплати ${names}`,
  deliveredTo: (zones) => `з доставкою в зону ${zones}`,
  notOnSale: 'не на акційні товари',
  byCode: 'за кодом',
  from: (moment) => `з ${moment}`,
  until: (moment) => `до ${moment}`,
  firstOrders: (count) => (count === 1 ? 'лише на одне замовлення' : `перші замовлення, усього ${count}`),
  perCustomer: (count) => `на покупця ${timesUk(count)}`,
  atMost: (amount) => `щонайбільше ${amount} із замовлення`,
  budget: (amount) => `доки не витрачено ${amount}`,
  unknown: 'щось із плагіна, якого вже немає',
};

export const sentenceWords: Readonly<Record<SentenceLanguage, SentenceWords>> = { en, uk };
