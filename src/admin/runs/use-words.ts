import { useIntl } from 'react-intl';
import { dayText } from '../kit/day-text';
import { useText } from '../kit/use-text';
import type { Candidate, Stop } from './use-day';

type Load = Readonly<{ grams: number; pieces: number }>;

/** How staff read ways, times and loads of a day; times as clocks of the shop show them. */
export function useWords(timeZone: string) {
  const text = useText();
  const { locale, formatDate } = useIntl();
  const unit = (value: number, of: string, sign = false): string =>
    new Intl.NumberFormat(locale, {
      ...{ style: 'unit', unit: of, maximumFractionDigits: 1, signDisplay: sign ? 'exceptZero' : 'auto' },
    }).format(value);
  const time = (at: string): string => formatDate(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const way = (metres: number, sign = false): string => unit(metres / 1_000, 'kilometer', sign);
  const minutes = (seconds: number, sign = false): string => unit(Math.round(seconds / 60), 'minute', sign);
  return {
    time,
    way,
    minutes,
    span: (from: string, to: string): string => `${time(from)} – ${time(to)}`,
    load: ({ grams, pieces }: Load): string => `${text('storekeeper.runs.pieces', { pieces })} · ${unit(grams / 1_000, 'kilogram')}`,
    address: ({ line1, postalCode, city }: Candidate['address']): string =>
      [line1, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    /** When it may be brought on this day. */
    slotOfStop: ({ slot }: Pick<Stop, 'slot'>, day: string): string => {
      if (!slot) return text('storekeeper.runs.anyTime');
      const at = `${time(slot.from)} – ${time(slot.to)}`;
      return slot.date === day ? at : text('storekeeper.runs.slotMoved', { day: dayText(slot.date, locale), at });
    },
    slotOfCandidate: ({ slot }: Pick<Candidate, 'slot'>): string => {
      if (!slot) return text('storekeeper.runs.anyTime');
      return slot.window ? `${time(slot.window.from)} – ${time(slot.window.to)}` : dayText(slot.date, locale);
    },
  };
}
export type Words = ReturnType<typeof useWords>;
