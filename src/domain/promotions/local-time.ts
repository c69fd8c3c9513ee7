const formats = new Map<string, Intl.DateTimeFormat | null>();
const weekdays: Readonly<Record<string, number>> = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 };

/** What the clocks of a time zone show at an instant: the weekday (1 is Monday) and the minutes since midnight. */
export function localTime(at: Date, timeZone: string): { weekday: number; minute: number } {
  const format = formatFor(timeZone);
  if (!format) throw new RangeError(`${timeZone} is not a time zone`);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { weekday: weekdays[parts.weekday ?? ''] ?? 0, minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** Tells whether it is a time zone of the IANA list, such as Europe/Kyiv. */
export function isTimeZone(timeZone: string): boolean {
  return formatFor(timeZone) !== null;
}

// Making a format costs a hundred times what using it does.
function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormat(timeZone);
  formats.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  } catch {
    // The constructor is the only way to ask whether a name is a time zone.
    return null;
  }
}
