import type { ConsentPurpose } from '../../domain/customers/consents';
import type { useIntl } from 'react-intl';
import type { ActivityKind, ActivityTopic, Doer } from '../../domain/activity/timeline';
import { isCurrency } from '../../domain/money/money';
import type { OrderEventType } from '../../domain/events';
import { moneyText } from '../kit/money-text';
import type { Answer } from '../kit/staff-api';
import type { useText } from '../kit/use-text';
import type { TextKey } from '../texts';

export type ActivityAnswer = Answer<'GET /customers/:id/activity'>;
export type ActivityEntry = ActivityAnswer['entries'][number];

/** What stands in timelines besides what happens to orders. */
type Besides =
  | 'product.viewed'
  | 'message.sent'
  | 'cart.abandoned'
  | `support.${'requested' | 'replied' | 'closed'}`
  | Extract<ActivityKind, `customer.${string}`>;
export const activityWords: Readonly<Partial<Record<Exclude<Besides, OrderEventType>, TextKey>>> = {
  'product.viewed': 'storekeeper.activity.viewed',
  'message.sent': 'storekeeper.activity.message',
  'cart.abandoned': 'storekeeper.activity.cartLeft',
  'support.requested': 'storekeeper.activity.supportRequested',
  'support.replied': 'storekeeper.activity.supportReplied',
  'support.closed': 'storekeeper.activity.supportClosed',
  'customer.signed_in': 'storekeeper.activity.signedIn',
  'customer.sign_in_changed': 'storekeeper.activity.signInChanged',
  'customer.contact_proved': 'storekeeper.activity.contactProved',
  'customer.changed': 'storekeeper.activity.changed',
  'customer.consent_given': 'storekeeper.activity.consent',
  'customer.orders_joined': 'storekeeper.activity.ordersJoined',
  'customer.export_requested': 'storekeeper.activity.exportRequested',
  'customer.deletion_requested': 'storekeeper.activity.deletionRequested',
};

export const topicWords: Readonly<Record<ActivityTopic, TextKey>> = {
  account: 'storekeeper.activity.ofAccount',
  orders: 'storekeeper.activity.ofOrders',
  products: 'storekeeper.activity.ofProducts',
  messages: 'storekeeper.activity.ofMessages',
};

export const doerWords: Readonly<Record<Doer, TextKey>> = {
  customer: 'storekeeper.actor.customer',
  staff: 'storekeeper.actor.staff',
  shop: 'storekeeper.actor.system',
};

/** What customers agree to. */
export const purposeWords: Readonly<Record<ConsentPurpose, TextKey>> = {
  marketing_email: 'storekeeper.activity.byEmail',
  marketing_push: 'storekeeper.activity.byPush',
  marketing_sms: 'storekeeper.activity.bySms',
  analytics: 'storekeeper.activity.analytics',
};

type Words = Readonly<{ text: ReturnType<typeof useText>; intl: Pick<ReturnType<typeof useIntl>, 'formatList'> }>;

/** What makes one entry differ from others of its kind: an order, a sum, the name of a product; null where there is no more to say. */
export function activityDetail({ details }: Pick<ActivityEntry, 'details'>, { text, intl }: Words): string | null {
  const { number, name, title, amount, total, currency, purpose, granted } = details;
  const said: string[] = [];
  for (const word of [number, name, title]) if (typeof word === 'string') said.push(word);
  const sum = typeof total === 'number' ? total : amount;
  if (typeof sum === 'number' && typeof currency === 'string' && isCurrency(currency)) said.push(moneyText({ amount: sum, currency }));
  const asked = typeof purpose === 'string' ? (purposeWords as Readonly<Partial<Record<string, TextKey>>>)[purpose] : undefined;
  if (asked) said.push(text(asked), text(granted === true ? 'storekeeper.activity.agreed' : 'storekeeper.activity.tookBack'));
  return said.length === 0 ? null : intl.formatList(said, { type: 'unit' });
}
