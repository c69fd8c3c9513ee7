import { createTransport } from 'nodemailer';
import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import type { MailSender } from '../mail-sender';
import { smtpMail } from './smtp-mail';

export type SmtpSettings = Readonly<{
  host: string;
  port: number;
  secure: boolean;
  auth: Readonly<{ user: string; pass: string }> | null;
  from: string;
  replyTo: string;
}>;

const patience = { connectionTimeout: 10_000, socketTimeout: 20_000 };
const open = ({ host, port, secure, auth }: SmtpSettings) =>
  createTransport({ host, port, secure, ...(auth ? { auth: { ...auth } } : {}), ...patience });

export function smtpTransport(settings: SmtpSettings): MailSender {
  const transport = open(settings);
  const { from, replyTo } = settings;
  return smtpMail(({ headers, ...mail }) => transport.sendMail({ from, replyTo, ...mail, ...(headers && { headers: { ...headers } }) }));
}

/** Whether the server lets the shop in. Nothing is sent. */
export async function checkSmtp(settings: SmtpSettings): Promise<Connected> {
  const transport = open(settings);
  try {
    await transport.verify();
  } catch (error) {
    const { code, responseCode, message } = error as Readonly<{ code?: string; responseCode?: number; message: string }>;
    const isRefused = code === 'EAUTH' || (responseCode !== undefined && responseCode >= 500);
    // The first line says enough, and the rest may be long.
    throw new IntegrationError('smtp', (message.split('\n')[0] ?? '').slice(0, 300), !isRefused, error);
  } finally {
    transport.close();
  }
  return { account: settings.from };
}
