import type { AlertKind } from '../kit/admin-types';
import type { Text } from '../kit/use-text';
import { word, type Word } from '../kit/word';
import type { TextKey } from '../texts';

export const alertStateWords = {
  open: word('storekeeper.alert.open', 'warning'),
  done: word('storekeeper.alert.done', 'success'),
} as const satisfies Readonly<Record<string, Word>>;

/** What each kind means, and what to do, stands in the texts beside its name. */
export const alertKindWords: Readonly<Record<AlertKind, TextKey>> = {
  payment_unknown: 'storekeeper.alert.payment_unknown',
  payment_differs: 'storekeeper.alert.payment_differs',
  payment_provider_failing: 'storekeeper.alert.payment_provider_failing',
  refund_outside: 'storekeeper.alert.refund_outside',
  refund_failed: 'storekeeper.alert.refund_failed',
  refund_stuck: 'storekeeper.alert.refund_stuck',
  dispute_opened: 'storekeeper.alert.dispute_opened',
  dispute_won: 'storekeeper.alert.dispute_won',
  dispute_lost: 'storekeeper.alert.dispute_lost',
  authorization_ending: 'storekeeper.alert.authorization_ending',
  authorization_lost: 'storekeeper.alert.authorization_lost',
  overpaid: 'storekeeper.alert.overpaid',
  money_returned: 'storekeeper.alert.money_returned',
  collected_by_carrier: 'storekeeper.alert.collected_by_carrier',
  collected_not_owed: 'storekeeper.alert.collected_not_owed',
  sms_rising: 'storekeeper.alert.sms_rising',
  push_failing: 'storekeeper.alert.push_failing',
  maps_failing: 'storekeeper.alert.maps_failing',
  maps_limit: 'storekeeper.alert.maps_limit',
  webhook_off: 'storekeeper.alert.webhook_off',
  automation: 'storekeeper.alert.automation',
  website_shortage: 'storekeeper.alert.website_shortage',
  website_news_refused: 'storekeeper.alert.website_news_refused',
};

/** A plugin may raise kinds of its own. */
export const isKnownAlertKind = (kind: unknown): kind is AlertKind => typeof kind === 'string' && Object.hasOwn(alertKindWords, kind);

/** That of a plugin is called as its texts say, else by its code. */
export const alertName = (text: Text, kind: string | null): string =>
  kind === null ? '–' : text(isKnownAlertKind(kind) ? alertKindWords[kind] : (kind as TextKey));
