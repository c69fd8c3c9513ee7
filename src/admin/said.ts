import type { StrapiApp } from '@strapi/strapi/admin';
import { chosenLanguage } from './kit/labels-by-text';
import { contentSentencesUk } from './sentences/content.uk';
import { crmSentencesUk } from './sentences/crm.uk';
import { deliverySentencesUk } from './sentences/deliveries.uk';
import { deliveryRuleSentencesUk } from './sentences/delivery.uk';
import { discountSentencesUk } from './sentences/discounts.uk';
import { priceSentencesUk } from './sentences/prices.uk';
import { sayingIn, type Sentences } from './sentences/sentence';
import { filledInUk, storeSentencesUk } from './sentences/store.uk';
import { labelsUk } from './translations';

/** What the server refuses or warns of, by its English sentence; `{1}` is what it fills in. */
export const sentencesUk: readonly Sentences[] = [
  discountSentencesUk,
  priceSentencesUk,
  contentSentencesUk,
  storeSentencesUk,
  deliverySentencesUk,
  deliveryRuleSentencesUk,
  crmSentencesUk,
];

const inUkrainian = sayingIn(Object.assign({}, filledInUk, ...sentencesUk) as Sentences);
/** `Discount “Spring”, Product “Kettle” and 3 more`: types as forms call them. */
const names: Sentences = Object.assign({}, ...labelsUk, filledInUk) as Sentences;
const usesInUkrainian = (sentence: string): string =>
  sentence
    .replace(/([A-Z][a-z ]+) “(.*?)”/g, (_whole, type: string, name: string) => `${names[type] ?? type} «${names[name] ?? name}»`)
    .replace(/ and (\d+) more(?=\.)/, ' та ще $1');

/** A sentence of the server in the language of the member of staff. */
export const said = (sentence: string, language = chosenLanguage()): string =>
  language === 'uk' ? usesInUkrainian(inUkrainian(sentence)) : sentence;

type Middleware = StrapiApp['middlewares'][number];
type Failed = { type?: unknown; payload?: { message?: unknown } };

/**
 * For Strapi's store. Its forms show the message of the very object that comes by here when a request failed, and translate it by no
 * other way: so that object is given other words before anybody reads it.
 */
export const sayingRefusals: Middleware = () => () => (next) => (action: Failed) => {
  const { type, payload } = action;
  if (typeof type === 'string' && type.endsWith('/rejected') && typeof payload?.message === 'string')
    payload.message = said(payload.message);
  return next(action as Parameters<typeof next>[0]);
};
