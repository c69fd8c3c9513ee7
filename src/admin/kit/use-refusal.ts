import { useIntl } from 'react-intl';
import { refusals } from '../refusals';
import { detailsOf } from './refusal';
import { useText } from './use-text';

/** Says why the server refused, in the language of the member of staff; null when there are no words for it. */
export function useRefusal(): (failure: unknown) => string | null {
  const text = useText();
  const { messages, formatMessage } = useIntl();
  return (failure) => {
    const details = detailsOf(failure);
    const known = refusals.get(details.code)?.(text, details);
    // Plugins say theirs among their texts.
    const id = `storekeeper.refusal.${String(details.code)}`;
    return known ?? (id in messages ? formatMessage({ id }, details as Record<string, string>) : null);
  };
}
