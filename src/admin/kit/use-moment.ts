import { useIntl } from 'react-intl';

/** How staff read a time: `7 Jul 2026, 14:05`. */
export function useMoment(): (at: string) => string {
  const { formatDate } = useIntl();
  return (at) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
}
