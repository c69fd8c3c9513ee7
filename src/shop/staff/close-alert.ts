import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';

type CloseAlert = Readonly<{ id: string; by: string; note: string | null; now?: Date }>;

/** Staff say that an alert is done. Said again it stays as it was first said. Refuses `STAFF_ALERT_NOT_FOUND`. */
export async function closeAlert(strapi: Core.Strapi, { id, by, note, now = new Date() }: CloseAlert): Promise<void> {
  const db = strapi.db.connection;
  const closed = await db('staff_alerts')
    .where({ document_id: id, state: 'open' })
    .update({ state: 'done', done_at: now, done_by: by, done_note: note, updated_at: now });
  if (closed === 1) return;
  if (!(await db('staff_alerts').where({ document_id: id }).first('id')))
    throw new DomainError('STAFF_ALERT_NOT_FOUND', 'There is no such alert');
}
