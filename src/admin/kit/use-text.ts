import { useIntl } from 'react-intl';
import { en, type TextKey } from '../texts';

export type Text = (key: TextKey, values?: Record<string, string | number>) => string;

/** Our texts in the language of the member of staff. */
export function useText(): Text {
  const { formatMessage } = useIntl();
  return (key, values) => formatMessage({ id: key, defaultMessage: en[key] }, values);
}
