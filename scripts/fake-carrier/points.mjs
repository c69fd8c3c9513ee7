/** The offices and lockers of the demo's carrier. The streets are those the demo's map knows, and some of Lviv. */

const perPage = 5;

/** code | city | country | address | postal code | lat,lng | most grams. Names follow from them. */
const table = `
KY-001 | Київ | UA | вулиця Хрещатик, 22 | 01001 | 50.4481,30.5246 | 30000
KY-002 | Київ | UA | вулиця Саксаганського, 40 | 01033 | 50.4388,30.5096 | 30000
KY-003 | Київ | UA | проспект Оболонський, 19 | 04205 | 50.5068,30.4977 | 30000
KY-901 | Київ | UA | вулиця Велика Васильківська, 100 | 03150 | 50.4232,30.5233 | 5000
LV-001 | Львів | UA | проспект Свободи, 15 | 79008 | 49.8418,24.0265 | 30000
LV-002 | Львів | UA | вулиця Городоцька, 120 | 79016 | 49.8390,24.0030 | 30000
LV-901 | Львів | UA | площа Ринок, 1 | 79006 | 49.8419,24.0315 | 5000
WA-001 | Warszawa | PL | Marszałkowska 84 | 00-514 | 52.2303,21.0099 | 30000
WA-002 | Warszawa | PL | Nowy Świat 15 | 00-029 | 52.2321,21.0209 | 30000
WA-003 | Warszawa | PL | Puławska 120 | 02-620 | 52.1960,21.0202 | 30000
WA-901 | Warszawa | PL | Chmielna 35 | 00-021 | 52.2316,21.0121 | 5000`;

const rows = table
  .trim()
  .split('\n')
  .map((row) => {
    const [code = '', city = '', country = '', address = '', postalCode = '', place = '', grams = ''] = row.split(' | ');
    const [lat, lng] = place.split(',').map(Number);
    const isLocker = code.includes('-9');
    const words = country === 'UA' ? { locker: 'Поштомат', office: 'Відділення' } : { locker: 'Automat', office: 'Punkt' };
    return {
      code,
      name: `${isLocker ? words.locker : words.office} ${code}`,
      ...{ address, city, postalCode, country, location: { lat, lng } },
      hours: isLocker ? '24/7' : '08:00–20:00',
      mostGrams: Number(grams),
    };
  });
export const pointCount = rows.length;

/** @param {string | null} page null: the first */
export function pointsPage(page) {
  const begin = Number(page ?? 0);
  const end = begin + perPage;
  return { points: rows.slice(begin, end), next: end < rows.length ? String(end) : null };
}
