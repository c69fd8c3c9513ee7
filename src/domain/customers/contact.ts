import { normalizeEmail } from './contact-keys';

/** Where somebody is reached: an e-mail, or a number as it is dialled from everywhere; written as such are compared. */
export type Contact = Readonly<{ kind: 'email' | 'phone'; value: string }>;

/** `phone` is one already (`internationalPhone`). */
export const contactOf = ({ email, phone }: Readonly<{ email?: string | undefined; phone?: string | undefined }>): Contact =>
  phone === undefined ? { kind: 'email', value: normalizeEmail(email ?? '') } : { kind: 'phone', value: phone };
