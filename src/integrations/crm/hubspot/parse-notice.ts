import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { NoticeRefused, type CrmHint, type CrmNotice } from '../crm';

/** HubSpot signs with the time, and whatever is older is somebody's who overheard it; what is of the future would stay good for as long. */
const toleranceMs = 5 * 60_000;

const told = z
  .array(
    z.object({
      objectId: z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)]),
      subscriptionType: z.string(),
      objectTypeId: z.string().optional().catch(undefined),
    }),
  )
  .max(100);

const ordersTypeId = '0-123';
const kindOf = ({ subscriptionType: type, objectTypeId }: z.output<typeof told>[number]): 'contact' | 'deals' | 'orders' | null => {
  if (type.startsWith('contact.')) return 'contact';
  if (type.startsWith('deal.')) return 'deals';
  return type.startsWith('object.') && objectTypeId === ordersTypeId ? 'orders' : null;
};

/**
 * Which contacts, and deals or orders, were changed (developers.hubspot.com/docs, webhooks). Signed by version 3: method, address, body and time with the secret of the
 * app. Throws NoticeRefused.
 */
export function parseNotice(
  { clientSecret, sales }: Readonly<{ clientSecret: string; sales: 'deals' | 'orders' }>,
  { method, url, body, headers, now }: CrmNotice,
): readonly CrmHint[] {
  const time = headers['x-hubspot-request-timestamp'] ?? '';
  if (!/^\d{13}$/.test(time) || Math.abs(now.getTime() - Number(time)) > toleranceMs)
    throw new NoticeRefused('The signature is missing, or too old');
  const expected = createHmac('sha256', clientSecret)
    .update(`${method}${decoded(url)}${body}${time}`)
    .digest();
  const given = Buffer.from(headers['x-hubspot-signature-v3'] ?? '', 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new NoticeRefused('The signature is not ours');
  const { data } = told.safeParse(parsed(body));
  if (!data) throw new NoticeRefused('The body is no list of changes');
  const hints = data.flatMap((one): CrmHint[] => {
    const kind = kindOf(one);
    if (kind !== 'contact' && kind !== sales) return [];
    return [{ kind: kind === 'contact' ? 'contact' : 'order', remoteId: String(one.objectId) }];
  });
  return [...new Map(hints.map((hint) => [`${hint.kind} ${hint.remoteId}`, hint])).values()];
}

const characters: Readonly<Record<string, string>> = {
  ...{ '%3A': ':', '%2F': '/', '%3F': '?', '%40': '@', '%21': '!', '%24': '$', '%27': "'" },
  ...{ '%28': '(', '%29': ')', '%2A': '*', '%2C': ',', '%3B': ';' },
};
/** They sign an address with these characters as they are. */
const decoded = (url: string): string => url.replace(/%[0-9A-F]{2}/gi, (code) => characters[code.toUpperCase()] ?? code);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
