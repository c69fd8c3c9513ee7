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
