import type { Knex } from 'knex';
import { newDocumentId } from '../shop/document-id';
import { say } from './progress';

const everybody = { customerGroup: null, languages: [], bought: null, wished: null, topic: null, lastOrderBefore: null };
const autumn = {
  en: { title: 'Autumn in the mountains', body: 'Blankets and warm socks cost less until Sunday.' },
  uk: { title: 'Осінь у горах', body: 'Ковдри й теплі шкарпетки дешевші до неділі.' },
};

/** Topics, a message that has gone out and one that is being written, and customers who agreed to them and wish for something. */
export async function loadMessages(trx: Knex): Promise<void> {
  say('Messages');
  const news = newDocumentId();
  await trx('message_topics').insert([
    { id: news, names: JSON.stringify({ en: 'News', uk: 'Новини' }), created_at: new Date('2026-01-01T00:00:00Z') },
    { id: newDocumentId(), names: JSON.stringify({ en: 'Sales', uk: 'Розпродажі' }), created_at: new Date('2026-01-02T00:00:00Z') },
  ]);
  const users: { id: number; language: string }[] = await trx('up_users').orderBy('id').limit(2).select('id', 'language');
  const [wished] = await trx('products').whereNotNull('published_at').orderBy('id').limit(1).select('document_id');
  for (const { id: user } of users) {
    await trx('customer_consents').insert(
      ['marketing_push', 'marketing_email'].map((purpose) => ({ user_id: user, purpose, granted: true, source: 'app' })),
    );
    await trx('message_topic_subscribers').insert({ topic_id: news, user_id: user });
    const list = newDocumentId();
    await trx('wish_lists').insert({ id: list, user_id: user, name: 'Favourites' });
    if (wished)
      await trx('wish_list_items').insert({ id: newDocumentId(), wish_list_id: list, product: wished.document_id, variant: null });
  }
  await loadCampaigns(trx, users, news);
}

type User = Readonly<{ id: number; language: string }>;

async function loadCampaigns(trx: Knex, users: readonly User[], news: string): Promise<void> {
  const common = { texts: JSON.stringify(autumn), by_push: true, created_by: 'system' };
  const sent = newDocumentId();
  const [row] = await trx('campaigns')
    .insert({
      ...{ ...common, id: sent, name: 'Autumn', by_mail: false, state: 'sent', segment: JSON.stringify(everybody) },
      ...{ expected: users.length, recipients: users.length, started_at: trx.fn.now(), finished_at: trx.fn.now() },
    })
    .returning('row_id');
  for (const { id: user, language } of users) {
    const told = language === 'uk' ? 'uk' : 'en';
    const [notification] = await trx('notifications')
      .insert({
        ...{ id: newDocumentId(), user_id: user, kind: 'campaign', about: sent, language: told, ...autumn[told] },
        data: JSON.stringify({ campaign: sent }),
      })
      .returning('row_id');
    if (row && notification)
      await trx('campaign_recipients').insert({
        campaign_row_id: row.row_id,
        user_id: user,
        notification_row_id: notification.row_id,
      });
  }
  await trx('campaigns').insert({
    ...{ ...common, id: newDocumentId(), name: 'Before the holidays', by_mail: true, state: 'draft' },
    segment: JSON.stringify({ ...everybody, topic: news }),
  });
}
