import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SignInCodesRow } from 'knex/types/tables';
import { codeMail, codeSms } from '../../../domain/customers/code-words';
import { commerce } from '../../../integrations/commerce';
import { isIntegrationError } from '../../../integrations/integration-error';
import { accountSettings } from '../account-mail';
import { accountRules } from '../accounts';
import type { Result } from '../../prepared-statement';
import { sendMail } from '../../mails/mail-sender';
import { raiseAlert } from '../../staff/raise-alert';
import { codeMac, newCode } from './code-mac';
import { findByContact } from './find-by-contact';

/** Makes the code that was asked for and sends it. Each try makes another one. */
export async function sendCode(strapi: Core.Strapi, { id }: { id: string }): Promise<void> {
  const db = strapi.db.connection;
  const asked = await db('sign_in_codes').where({ id }).whereRaw('expires_at > now()').first();
  if (!asked || !(await isWanted(strapi, asked))) return;
  const code = newCode();
  await db('sign_in_codes')
    .where({ id })
    .update({ code_mac: codeMac(strapi, { id, code }) });
  const settings = await db('store_settings').first('name');
  const facts = { code, language: asked.language, shop: settings?.name ?? null };
  try {
    if (asked.kind === 'phone') await sendSms(strapi, { to: asked.contact, text: codeSms(facts) });
    else await sendMail(strapi, { to: asked.contact, ...codeMail(facts) }, 'a code');
  } catch (error) {
    // What was refused for good is not taken the next time either.
    if (!isIntegrationError(error) || error.retryable) throw error;
    strapi.log.warn(`A code was refused: ${error.message}`);
  }
}

/** Nobody is written to who could do nothing with a code. Whoever asked is answered before this is known. */
async function isWanted(strapi: Core.Strapi, { kind, contact }: SignInCodesRow): Promise<boolean> {
  const user = await findByContact(strapi.db.connection, { kind, value: contact }).first('blocked');
  return user ? user.blocked !== true : (await accountRules(strapi)).mayRegister;
}

/** Each message costs: so many a day, and no more, whoever asks for them. */
async function sendSms(strapi: Core.Strapi, sms: { to: string; text: string }): Promise<void> {
  const { sms: senders } = commerce(strapi);
  const sender = senders.get(senders.names().at(-1) ?? '');
  if (!sender || !(await mayStillSend(strapi))) return;
  const { parts } = await sender.send(sms);
  await strapi.db.connection.raw("update sms_days set parts = parts + ? where day = (now() at time zone 'UTC')::date", [parts]);
}

async function mayStillSend(strapi: Core.Strapi): Promise<boolean> {
  const { mostADay, alertAbove } = accountSettings(strapi).sms;
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const { rows } = await trx.raw<Result<{ day: string; messages: number }>>(
      `insert into sms_days as d (day, messages) values ((now() at time zone 'UTC')::date, 1)
       on conflict (day) do update set messages = d.messages + 1 returning day::text, messages`,
    );
    const [today = { day: '', messages: 0 }] = rows;
    const { day, messages } = today;
    const isOver = messages > mostADay;
    const alert = { kind: 'sms_rising' as const, details: { day, messages, most: mostADay }, now: new Date() };
    if (messages > alertAbove) await raiseAlert(trx, { ...alert, about: day });
    if (isOver) await raiseAlert(trx, { ...alert, about: `${day} over` });
    return !isOver;
  });
}
