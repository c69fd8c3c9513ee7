type TimeSpan = Readonly<{ startsAt: string; endsAt: string; timeZone: string }>;

/** A span of time as people say it, on the clocks of its place: `Fri, 5 Dec, 18:00 – 21:00`. Instants are ISO 8601. */
export function timeSpanText({ startsAt, endsAt, timeZone }: TimeSpan, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [from, until] = [new Date(startsAt), new Date(endsAt)];
  return `${day.format(from)}, ${time.format(from)} – ${time.format(until)}`;
}
