import { z } from 'zod';

/** A key that is sent in a header, which takes no other letters: one of another alphabet that looks the same, or a blank, was pasted with it. */
export const keyText = z.string().regex(/^[\x21-\x7e]{1,2000}$/, 'must be letters, digits and signs, without blanks');
