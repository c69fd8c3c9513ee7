import { z } from 'zod';
import { documentId } from '../../http/schemas';

/** What every endpoint of the own account has. */
export const shared = { tag: 'Account', signedIn: true } as const;
export const byId = z.object({ id: documentId });
export const sayingSomething = (body: object) => Object.values(body).some((value) => value !== undefined);
export const saysNothing = 'must say what is to change';
