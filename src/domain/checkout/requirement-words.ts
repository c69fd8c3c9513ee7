import type { SlotRefusal } from '../delivery/slots/slot-state';

/** What customers read of what their cart still lacks. `name` is that of the product, `left` how many pieces there are. */
type RequirementWords = Readonly<{
  cartEmpty: string;
  notForSale: (name: string) => string;
  soldOut: (name: string) => string;
  only: (left: number, name: string) => string;
  fewer: (name: string) => string;
  contact: string;
  delivery: string;
  deliveryNotOffered: string;
  slot: string;
  slotRefused: (why: SlotRefusal) => string;
  pickupPoint: string;
  pickupPointUnusable: string;
  address: string;
  region: string;
  thisProduct: string;
}>;

const en: RequirementWords = {
  cartEmpty: 'The cart is empty',
  notForSale: (name) => `${name} is no longer sold`,
  soldOut: (name) => `${name} is sold out`,
  only: (left, name) => `Only ${left} of ${name} are left`,
  fewer: (name) => `There are not that many of ${name}. Choose fewer`,
  contact: 'An e-mail address is needed',
  delivery: 'Choose how the goods reach the customer',
  deliveryNotOffered: 'This delivery is not offered for this cart',
  slot: 'Choose when the goods are brought',
  slotRefused: (why) => (why === 'SLOT_FULL' ? 'This time is taken. Choose another' : 'This time can no longer be chosen. Choose another'),
  pickupPoint: 'Choose where to fetch the parcel',
  pickupPointUnusable: 'The parcel cannot go to this pickup point. Choose another',
  address: 'An address to deliver to is needed',
  region: 'Tax depends on the region of this country, so it must be one of them',
  thisProduct: 'This product',
};

const uk: RequirementWords = {
  cartEmpty: 'Кошик порожній',
  notForSale: (name) => `${name}: більше не продається`,
  soldOut: (name) => `${name}: немає в наявності`,
  only: (left, name) => `${name}: залишилося лише ${left}`,
  fewer: (name) => `${name}: стільки немає. Виберіть менше`,
  contact: 'Потрібна адреса електронної пошти',
  delivery: 'Виберіть спосіб доставки',
  deliveryNotOffered: 'Для цього кошика такої доставки немає',
  slot: 'Виберіть час доставки',
  slotRefused: (why) => (why === 'SLOT_FULL' ? 'Цей час уже зайнято. Виберіть інший' : 'Цього часу вже не можна вибрати. Виберіть інший'),
  pickupPoint: 'Виберіть, де забрати посилку',
  pickupPointUnusable: 'Посилку не можна доставити до цього пункту. Виберіть інший',
  address: 'Потрібна адреса доставки',
  region: 'Податок залежить від регіону цієї країни, тож вкажіть один із них',
  thisProduct: 'Цей товар',
};

const words: Readonly<Record<string, RequirementWords>> = { en, uk };

/** In the language (BCP 47), `uk-UA` as `uk`; in English where nobody wrote them in it. */
export function requirementWords(language: string): RequirementWords {
  const base = language.toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(words, base) ? words[base] : undefined) ?? en;
}
