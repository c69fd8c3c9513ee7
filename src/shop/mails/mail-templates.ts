import type { Knex } from 'knex';
import { isSentUnlessSwitchedOff, type MailKind } from '../../domain/mails/mail-kinds';
import type { OwnTexts } from '../../domain/mails/choose-template';

/** What staff decided about mails of a kind. */
export type OwnTemplate = Readonly<{ isOn: boolean; texts: OwnTexts }>;

/** What staff wrote of each kind; of what they left alone, what holds by itself. */
export async function ownTemplates(_db: Knex): Promise<(kind: MailKind) => OwnTemplate> {
  return (kind) => ({ isOn: isSentUnlessSwitchedOff(kind), texts: {} });
}
