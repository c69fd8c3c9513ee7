import type { Knex } from 'knex';
import type { OwnTexts } from '../../domain/mails/choose-template';
import { isSentUnlessSwitchedOff, type MailKind } from '../../domain/mails/mail-kinds';

/** What staff decided about mails of a kind. `id` is null where they left all of it alone. */
export type OwnTemplate = Readonly<{ id: string | null; isOn: boolean; texts: OwnTexts }>;

/** What staff wrote of each kind; of what they left alone, what holds by itself. */
export async function ownTemplates(db: Knex): Promise<(kind: MailKind) => OwnTemplate> {
  const rows = await db('message_templates').orderBy('id').select('document_id', 'kind', 'enabled', 'locale', 'subject', 'body');
  return (kind) => {
    const mine = rows.filter((row) => row.kind === kind);
    return {
      id: mine[0]?.document_id ?? null,
      isOn: mine.find(({ enabled }) => enabled !== null)?.enabled ?? isSentUnlessSwitchedOff(kind),
      texts: Object.fromEntries(mine.map(({ locale, subject, body }) => [locale ?? '', { subject, body }])),
    };
  };
}
