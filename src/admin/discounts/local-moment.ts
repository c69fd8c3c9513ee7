/** What a clock in the zone shows: `2026-11-27T18:00`, as inputs of date and time have it. */
export function clockText(at: string | null, timeZone: string): string {
  if (at === null) return '';
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** When a clock in the zone shows that; null for nothing. An hour that is left out in spring is the one after it. */
export function momentOf(text: string, timeZone: string): string | null {
  const wanted = Date.parse(`${text}Z`);
  if (Number.isNaN(wanted)) return null;
  const shownAt = (time: number) => Date.parse(`${clockText(new Date(time).toISOString(), timeZone)}Z`);
  let time = wanted;
  // Twice: the offset may be another one where the first guess lands.
  for (let tries = 0; tries < 2; tries += 1) time += wanted - shownAt(time);
  return new Date(time).toISOString();
}
