const areas = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific';
const placeName = /^[A-Z][A-Za-z_-]+$/;

/**
 * Tells whether it is a time zone as the IANA list writes it: an area and a place, such as Europe/Kyiv, or UTC. JavaScript
 * takes other spellings too (`europe/kyiv`, `EST`, `+03:00`), which other systems that are told of it do not.
 */
export function isTimeZoneName(name: string): boolean {
  if (name === 'UTC') return true;
  const [area = '', ...places] = name.split('/');
  if (!new RegExp(`^(?:${areas})$`).test(area) || places.length === 0) return false;
  if (!places.every((place) => placeName.test(place) && !/[A-Z]{3}/.test(place))) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    // The constructor is the only way to ask whether a name is a time zone.
    return false;
  }
}

/** What browsers and others still list under the name it had before. */
const renamed: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** Its name today, of one that others still call by the name it had before. */
export const timeZoneToday = (name: string): string => renamed[name] ?? name;

/** Every time zone by its name today, to choose from, with `chosen` where that is none of them. */
export function timeZoneNames(chosen: string): string[] {
  const known = Intl.supportedValuesOf('timeZone').map((name) => renamed[name] ?? name);
  return [...new Set([...known, 'UTC', ...(chosen === '' ? [] : [chosen])])]
    .filter((name) => isTimeZoneName(name) || name === chosen)
    .sort();
}
