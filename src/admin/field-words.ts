import { alertKindWords, alertStateWords } from './alerts/alert-words';
import { legalKindWords } from './app-content/legal-words';
import { platformWords, sectionKindWords } from './app-content/section-words';
import { cartStatusWords } from './carts/cart-words';
import { contentUnitWords, stockPolicyWords } from './catalogue/variant-words';
import { consequenceWords, countingWords, deliveryKindWords } from './delivery/delivery-words';
import { givenWords, meaningWords, perWords, stepWords } from './discounts/discount-words';
import { feedKindWords } from './feeds/feed-words';
import { channelWords } from './kit/channel-words';
import { mailKindWords } from './kit/mail-words';
import type { Word, Words } from './kit/word';
import { goodsWords, moneyWords, statusWords } from './orders/order-words';
import { providerWords } from './payments/payment-words';
import { priceListKindWords } from './prices/price-list-words';
import { eventSourceWords, eventStateWords, eventTypeWords, failureKindWords } from './provider-events/provider-event-words';
import * as settings from './store/setting-words';
import type { TextKey } from './texts';

/** A state is coloured, any other code is just named. */
type Table = Readonly<Record<string, Word>> | Words;
type Fields = Readonly<Record<string, Readonly<Record<string, Table>>>>;

/** The enumerations that staff read in words, by content type or component and field. A test finds those that are missing. */
export const enumerations: Fields = {
  'api::order.order': { orderStatus: statusWords, paymentStatus: moneyWords, fulfilmentStatus: goodsWords, channel: channelWords },
  'api::cart.cart': { cartStatus: cartStatusWords, channel: channelWords },
  'api::store.product-feed': { kind: feedKindWords, channel: channelWords },
  'api::operations.staff-alert': { kind: alertKindWords, state: alertStateWords },
  'api::store.legal-text': { kind: legalKindWords },
  'api::store.message-template': { kind: mailKindWords },
  'api::payment.provider-event': { state: eventStateWords, source: eventSourceWords, failureKind: failureKindWords },
  'api::catalog.variant': { inventoryPolicy: stockPolicyWords, contentUnit: contentUnitWords },
  'api::pricing.price-list': { kind: priceListKindWords },
  'api::delivery.delivery-method': { kind: deliveryKindWords },
  'delivery.zones': { then: consequenceWords, counts: countingWords },
  'delivery.weight': { then: consequenceWords },
  'delivery.volume': { then: consequenceWords },
  'delivery.distance': { then: consequenceWords },
  'delivery.subtotal': { then: consequenceWords },
  'delivery.groups': { then: consequenceWords },
  'delivery.hours': { then: consequenceWords },
  'api::promotion.discount': { method: givenWords },
  'discount-effect.amount-off-lines': { per: perWords },
  'discount-effect.buy-x-get-y-amount': { as: meaningWords },
  'discount-effect.tiered-percent': { by: stepWords },
  'api::store.app-release': { platform: platformWords },
  'api::store.home-section': { kind: sectionKindWords },
  'api::store.store-settings': {
    taxRounding: settings.roundingWords,
    holdStockAt: settings.holdingWords,
    stockRouting: settings.routingWords,
    cartMerge: settings.mergingWords,
    orderSeries: settings.seriesWords,
    paymentCapture: settings.captureWords,
    deliveryProof: settings.proofWords,
    websiteAcceptance: settings.askingWords,
    websiteOutage: settings.outageWords,
    websiteStock: settings.owningWords,
    websitePrices: settings.owningWords,
    websiteNames: settings.owningWords,
    websiteDescriptions: settings.owningWords,
    issueInvoices: settings.issuingWords,
  },
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
