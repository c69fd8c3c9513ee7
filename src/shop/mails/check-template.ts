import type { Core } from '@strapi/strapi';
import { checkTemplate } from '../../domain/mails/check-template';
import type { MailKind } from '../../domain/mails/mail-kinds';
import { refuse, refuseInvalid } from '../content/refuse-invalid';

/** Refuses `CONTENT_INVALID` when a template that was just saved cannot be sent, or there is another of its kind. */
export async function checkSavedTemplate(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const rows: { kind: MailKind; subject: string | null; body: string | null }[] = await trx('message_templates')
      .where({ document_id: documentId })
      .select('kind', 'subject', 'body');
    const taken = await trx('message_templates')
      .whereIn(
        'kind',
        rows.map(({ kind }) => kind),
      )
      .whereNot({ document_id: documentId })
      .first('id');
    if (taken) refuse('KIND_TAKEN', 'kind', 'There is a template of this kind already. Change that one.');
    for (const { kind, subject, body } of rows) refuseInvalid(checkTemplate(kind, { subject: subject ?? '', body: body ?? '' }));
  });
}
