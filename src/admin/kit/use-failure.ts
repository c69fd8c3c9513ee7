import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { said } from '../said';
import { statusOf } from './status-of';
import { useRefusal } from './use-refusal';
import { useText } from './use-text';

/** Says what is to be done about a request that failed, in the words of the shop where it has some, else in those of the server. */
export function useFailure(): (failure: unknown) => string {
  const text = useText();
  const refusalOf = useRefusal();
  const { formatAPIError } = useAPIErrorHandler();
  return (failure) => {
    const known = statusOf(failure) === 0 ? text('storekeeper.action.noAnswer') : refusalOf(failure);
    if (known) return known;
    const error = said(formatAPIError(failure as Parameters<typeof formatAPIError>[0]));
    // 409: what was seen is no longer so.
    return statusOf(failure) === 409 ? `${error.replace(/\.$/, '')}. ${text('storekeeper.action.lookAgain')}` : error;
  };
}
