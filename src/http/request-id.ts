import { isOfAutomations } from '../domain/automations/automation';

const acceptable = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * The id a client gave its request, where it is harmless; undefined where not, or where it gave none. Those of rules say how many led to it: whoever
 * sent one would keep rules from what they do.
 */
export const acceptedRequestId = (given: string | readonly string[] | undefined): string | undefined =>
  typeof given === 'string' && acceptable.test(given) && !isOfAutomations(given) ? given : undefined;
