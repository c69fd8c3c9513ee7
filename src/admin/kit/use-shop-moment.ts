import { useIntl } from 'react-intl';

/** How staff read a time as clocks of the shop show it, wherever they sit: `4 Dec 2026, 18:00`. */
export function useShopMoment(timeZone: string): (at: string) => string {
  const { formatDate } = useIntl();
  return (at) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}
