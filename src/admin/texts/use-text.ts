import { useIntl } from 'react-intl';
import { en, type TextKey } from './en';

/** Our texts in the language of the member of staff. */
export function useText(): (key: TextKey, values?: Record<string, string | number>) => string {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: key, defaultMessage: en[key] }, values);
}
