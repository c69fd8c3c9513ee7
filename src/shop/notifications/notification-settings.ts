import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { NotificationSettingsRow } from 'knex/types/tables';
import { usualQuietHours, type QuietHours } from '../../domain/notifications/quiet-hours';
import { readConsents } from '../customers/me/consents';
import { readMyTopics, subscribe, type SubscribedTopic } from '../campaigns/my-topics';
import { lockCustomer } from '../customers/sessions';

export type NotificationSettings = Readonly<{
  orders: Readonly<{ push: boolean; mail: boolean }>;
  /** What they agreed to; changed with their consents. */
  marketing: Readonly<{ push: boolean; mail: boolean }>;
  quietHours: QuietHours | null;
  /** What they can subscribe to, and whether they did. */
  topics: readonly SubscribedTopic[];
}>;
export type NotificationChange = Readonly<{
  orders?: Readonly<{ push?: boolean | undefined; mail?: boolean | undefined }> | undefined;
  quietHours?: QuietHours | null | undefined;
  topics?: readonly Readonly<{ id: string; isSubscribed: boolean }>[] | undefined;
}>;

/** How somebody wants to be told; what they did not decide is as it is usually. */
export async function readNotificationSettings(db: Knex, { userId }: Readonly<{ userId: number }>): Promise<NotificationSettings> {
  const row = await db('notification_settings').where({ user_id: userId }).first();
  const consents = await readConsents(db, { userId });
  const agreed = (purpose: string) => consents.some((each) => each.purpose === purpose && each.granted === true);
  return {
    orders: { push: row?.orders_push ?? true, mail: row?.orders_mail ?? true },
    marketing: { push: agreed('marketing_push'), mail: agreed('marketing_email') },
    quietHours: row ? hoursOf(row) : usualQuietHours,
    topics: await readMyTopics(db, { userId }),
  };
}

const hoursOf = ({ quiet_from: from, quiet_to: to }: NotificationSettingsRow): QuietHours | null =>
  from === null || to === null ? null : { from, to };

/** What is left out stays as it is. Refuses `MESSAGE_TOPIC_NOT_FOUND`. */
export async function saveNotificationSettings(
  strapi: Core.Strapi,
  { userId, change }: Readonly<{ userId: number; change: NotificationChange }>,
): Promise<NotificationSettings> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockCustomer(trx, userId);
    const before = await readNotificationSettings(trx, { userId });
    const hours = change.quietHours === undefined ? before.quietHours : change.quietHours;
    const columns = {
      orders_push: change.orders?.push ?? before.orders.push,
      orders_mail: change.orders?.mail ?? before.orders.mail,
      quiet_from: hours?.from ?? null,
      quiet_to: hours?.to ?? null,
    };
    await trx('notification_settings')
      .insert({ user_id: userId, ...columns })
      .onConflict('user_id')
      .merge(columns);
    await subscribe(trx, { userId, topics: change.topics ?? [] });
    return readNotificationSettings(trx, { userId });
  });
}
