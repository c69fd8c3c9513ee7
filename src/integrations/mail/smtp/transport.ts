import { createTransport } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Connected } from '../../adapter';
import { IntegrationError, isIntegrationError } from '../../integration-error';
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

// Where nothing is said the library waits for half a minute at each of the first steps.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 20_000 };

export function smtpTransport(settings: SmtpSettings): MailSender {
  const { host, port, secure, auth, from, replyTo } = settings;
  const transport = createTransport({ host, port, secure, ...(auth ? { auth: { ...auth } } : {}), ...patience });
  return smtpMail(({ headers, ...mail }) => transport.sendMail({ from, replyTo, ...mail, ...(headers && { headers: { ...headers } }) }));
}

/** Whether the server lets the shop in. Nothing is sent. A connection of its own, which ends with the time: a server may talk on for ever. */
export async function checkSmtp(settings: SmtpSettings, signal: AbortSignal): Promise<Connected> {
  const { host, port, secure, auth } = settings;
  // Its types do not know what it says of itself.
  const connection: SMTPConnection & { allowsAuth?: boolean } = new SMTPConnection({ host, port, secure, ...patience });
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.once('end', () => reject(new IntegrationError('smtp', 'it hung up', true)));
      signal.addEventListener('abort', () => reject(new IntegrationError('smtp', 'it takes too long', true)), { once: true });
      connection.connect((failed) => {
        if (failed) reject(failed);
        else if (auth && connection.allowsAuth)
          connection.login({ credentials: { ...auth } }, (error) => (error ? reject(error) : resolve()));
        else resolve();
      });
    });
  } catch (error) {
    throw isIntegrationError(error) ? error : failureOf(error as Failure);
  } finally {
    connection.close();
  }
  return { account: settings.from };
}

type Failure = Readonly<{ code?: string; responseCode?: number; response?: string }>;

/** Only what a mail server answers is told: what else listens at an address that staff typed has nothing to say to them. */
function failureOf({ code, responseCode, response }: Failure): IntegrationError {
  if (responseCode === undefined || responseCode < 400 || responseCode > 599)
    return new IntegrationError('smtp', `it does not answer as a mail server (${code ?? 'unknown'})`, true);
  const isRefused = code === 'EAUTH' || responseCode >= 500;
  return new IntegrationError('smtp', `it answered ${response?.split('\n')[0] ?? responseCode}`, !isRefused);
}
