import { z } from 'zod';
import { instant } from '../../http/schemas';

/** Shapes that several endpoints of accounts share. */

export const deviceId = z.string().min(1).max(64).optional().meta({ description: 'Yours for this phone; it tells sessions apart' });
export const user = z
  .object({
    id: z.number().int(),
    documentId: z.string(),
    username: z.string().meta({ description: 'Made by the shop; nobody signs in by it' }),
    email: z.string().nullable().meta({ description: 'None of who signed in with a telephone number' }),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.string().nullable(),
    confirmed: z.boolean().meta({ description: 'Whether they opened the link of a mail to this address' }),
    phoneConfirmed: z.boolean().meta({ description: 'Whether they typed the code of a message to this number' }),
    createdAt: instant,
  })
  .meta({ id: 'Account' });
export const jwt = z.string().meta({ description: 'The access token, for `Authorization: Bearer`, good for ten minutes' });
export const refreshToken = z.string().meta({ description: 'Good for one refresh; keep it where nobody else reads it' });
export const signedIn = z.object({ jwt, refreshToken, user }).meta({ id: 'SignedIn' });
export const done = z.object({ ok: z.literal(true) });

export const shared = { tag: 'Account', bare: true, open: true } as const;
export const isOne = ({ idToken, accessToken }: { idToken?: string | undefined; accessToken?: string | undefined }) =>
  (idToken === undefined) !== (accessToken === undefined);
