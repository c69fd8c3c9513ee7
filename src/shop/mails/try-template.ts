import type { Core } from '@strapi/strapi';
import { checkTemplate } from '../../domain/mails/check-template';
import { templateOf } from '../../domain/mails/choose-template';
import type { MailKind } from '../../domain/mails/mail-kinds';
import { mailsThatFit } from '../../domain/mails/what-to-mail';
import type { WrittenMail } from '../../domain/mails/write-mail';
import { DomainError } from '../../domain/domain-error';
import type { Actor } from '../actor';
import { refuseInvalid } from '../content/refuse-invalid';
import { orderRow } from '../orders/order-row';
import { toOrderView } from '../orders/read-order';
import { storeSettings } from '../store/store-settings';
import { senderOrRefuse } from './mail-sender';
import { sendOrRefuse } from './send-or-refuse';
import { sampleOrder } from './sample-order';
import { writeWith } from './write-order-mail';

type Tried = Readonly<{
  kind: MailKind;
  language: string;
  /** Empty: what is written otherwise. */
  subject: string;
  body: string;
  /** The order it is written for; else one nobody placed. */
  orderId?: string | undefined;
}>;

/**
 * How a mail would read that was not saved yet. Refuses `CONTENT_INVALID` with its field, `ORDER_NOT_FOUND`, and `EDIT_NOT_ALLOWED` for the order
 * of who sees none.
 */
export async function previewTemplate(
  strapi: Core.Strapi,
  { kind, language, subject, body, orderId, maySeeOrders }: Tried & Readonly<{ maySeeOrders: boolean }>,
): Promise<WrittenMail> {
  if (orderId !== undefined && !maySeeOrders)
    throw new DomainError('EDIT_NOT_ALLOWED', 'Your role sees no orders. Look at the mail with the sample.');
  const usual = templateOf(kind, language);
  const template = { subject: subject || usual.subject, body: body || usual.body };
  refuseInvalid(checkTemplate(kind, template));
  return writeWith(strapi, template, { ...(await orderToShow(strapi, kind, orderId)), language });
}

async function orderToShow(strapi: Core.Strapi, kind: MailKind, orderId: string | undefined) {
  const { defaultCurrency } = await storeSettings(strapi);
  const sample = sampleOrder(defaultCurrency);
  if (orderId === undefined) return sample;
  const row = await orderRow(strapi.db.connection, orderId);
  if (!row) throw new DomainError('ORDER_NOT_FOUND', 'There is no such order');
  const order = toOrderView(strapi, row);
  const facts = mailsThatFit(order).find((mail) => mail.kind === kind)?.facts ?? {};
  const { link, request } = sample.facts;
  return { order, facts: kind === 'payment_link' ? { link } : kind === 'support_replied' ? { request } : facts };
}

/** Sends it to the member of staff who asks, and to nobody else. Refuses the same, `MAIL_UNAVAILABLE` and `MAIL_REFUSED`. */
export async function sendTestMail(
  strapi: Core.Strapi,
  { actor, ...tried }: Omit<Tried, 'orderId'> & Readonly<{ actor: Actor }>,
): Promise<{ to: string }> {
  const written = await previewTemplate(strapi, { ...tried, maySeeOrders: false });
  senderOrRefuse(strapi);
  const asking =
    actor.type === 'staff'
      ? await strapi.db
          .connection('admin_users')
          .where({ id: Number(actor.id) })
          .first('email')
      : undefined;
  if (!asking?.email) throw new DomainError('MAIL_REFUSED', 'A mail to try is sent to the member of staff who asks for it');
  await sendOrRefuse(strapi, { to: asking.email, ...written });
  return { to: asking.email };
}
