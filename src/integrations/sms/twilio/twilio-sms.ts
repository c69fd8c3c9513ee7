import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import type { PartPrice, SmsSender } from '../sms-sender';
import { readJson } from '../../read-answer';

type Settings = Readonly<{ accountSid: string; authToken: string; from: string; partPrice?: PartPrice | null; apiUrl?: string }>;

const waitMs = 12_000;
const taken = z.object({ sid: z.string(), num_segments: z.string().optional() });
const refused = z.object({ code: z.number() });
// twilio.com/docs/api/errors: what is wrong with the number, and stays so. All else, our own account included, can be mended.
const forGood = new Set([21211, 21214, 21217, 21408, 21421, 21610, 21612, 21614, 21635]);

/** Twilio's Programmable Messaging (twilio.com/docs/messaging/api/message-resource). */
export const twilioSms = ({ accountSid, authToken, from, partPrice = null, apiUrl = 'https://api.twilio.com' }: Settings): SmsSender => ({
  partPrice,
  async send({ to, text }) {
    const sender: Record<string, string> = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
    const response = await fetch(`${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
      body: new URLSearchParams({ To: to, Body: text, ...sender }),
      redirect: 'error',
      signal: AbortSignal.timeout(waitMs),
    }).catch((error: unknown) => {
      throw new IntegrationError('twilio', 'it does not answer', true, error);
    });
    const body: unknown = await readJson(response);
    if (!response.ok) {
      const code = refused.safeParse(body).data?.code;
      throw new IntegrationError('twilio', `it answered ${response.status}${code ? ` (${code})` : ''}`, !forGood.has(code ?? 0));
    }
    const { data, error } = taken.safeParse(body);
    // It may have been taken, and nobody is sent two.
    if (!data) throw new IntegrationError('twilio', 'its answer makes no sense', false, error);
    return { parts: Math.max(1, Number(data.num_segments) || 1) };
  },
});
