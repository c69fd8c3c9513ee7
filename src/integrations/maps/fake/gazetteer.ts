import type { Point } from '../maps';

export type City = Readonly<{
  code: string;
  names: Readonly<{ en: string; uk: string; pl: string }>;
  /** What people write besides. */
  also: readonly string[];
  country: string;
  countryNames: Readonly<{ en: string; uk: string; pl: string }>;
  timeZone: string;
  center: Point;
}>;

/** A straight line from the first number to the last. */
export type Street = Readonly<{
  id: string;
  city: City;
  names: Readonly<{ en: string; uk: string; pl: string }>;
  postalCode: string;
  last: number;
  from: Point;
  to: Point;
}>;

const kyiv: City = {
  code: 'kyiv',
  names: { en: 'Kyiv', uk: 'Київ', pl: 'Kijów' },
  also: ['Kiev'],
  country: 'UA',
  countryNames: { en: 'Ukraine', uk: 'Україна', pl: 'Ukraina' },
  timeZone: 'Europe/Kyiv',
  center: { lat: 50.4501, lng: 30.5234 },
};
const warsaw: City = {
  code: 'warsaw',
  names: { en: 'Warsaw', uk: 'Варшава', pl: 'Warszawa' },
  also: [],
  country: 'PL',
  countryNames: { en: 'Poland', uk: 'Польща', pl: 'Polska' },
  timeZone: 'Europe/Warsaw',
  center: { lat: 52.2297, lng: 21.0122 },
};
export const cities: readonly City[] = [kyiv, warsaw];

/** `id | name here | the same in English, or Ukrainian | postal code | last number | from | to`. About where they are. */
const kyivStreets = `
khreshchatyk | вулиця Хрещатик | Khreshchatyk Street | 01001 | 52 | 50.4525,30.5275 | 50.4425,30.5205
volodymyrska | вулиця Володимирська | Volodymyrska Street | 01030 | 108 | 50.4590,30.5170 | 50.4290,30.5095
velyka-vasylkivska | вулиця Велика Васильківська | Velyka Vasylkivska Street | 01004 | 145 | 50.4415,30.5205 | 50.4150,30.5245
shevchenka | бульвар Тараса Шевченка | Tarasa Shevchenka Boulevard | 01032 | 62 | 50.4428,30.5200 | 50.4475,30.4880
saksahanskoho | вулиця Саксаганського | Saksahanskoho Street | 01033 | 130 | 50.4370,30.5180 | 50.4430,30.4900
antonovycha | вулиця Антоновича | Antonovycha Street | 03150 | 180 | 50.4380,30.5150 | 50.4170,30.5190
prorizna | вулиця Прорізна | Prorizna Street | 01001 | 27 | 50.4478,30.5225 | 50.4495,30.5135
khmelnytskoho | вулиця Богдана Хмельницького | Bohdana Khmelnytskoho Street | 01030 | 94 | 50.4445,30.5200 | 50.4475,30.5010
yaroslaviv-val | вулиця Ярославів Вал | Yaroslaviv Val Street | 01034 | 49 | 50.4490,30.5140 | 50.4525,30.5010
sahaidachnoho | вулиця Петра Сагайдачного | Petra Sahaidachnoho Street | 04070 | 45 | 50.4590,30.5260 | 50.4640,30.5190
andriivskyi | Андріївський узвіз | Andriivskyi Descent | 04070 | 38 | 50.4595,30.5175 | 50.4625,30.5165
verkhnii-val | вулиця Верхній Вал | Verkhnii Val Street | 04071 | 74 | 50.4660,30.5180 | 50.4650,30.5000
kyrylivska | вулиця Кирилівська | Kyrylivska Street | 04080 | 172 | 50.4680,30.5080 | 50.4870,30.4640
sichovykh-striltsiv | вулиця Січових Стрільців | Sichovykh Striltsiv Street | 04053 | 103 | 50.4560,30.5090 | 50.4600,30.4800
dehtiarivska | вулиця Дегтярівська | Dehtiarivska Street | 04119 | 62 | 50.4610,30.4810 | 50.4590,30.4250
beresteiskyi | проспект Берестейський | Beresteiskyi Avenue | 03057 | 136 | 50.4475,30.4870 | 50.4580,30.3650
hrushevskoho | вулиця Михайла Грушевського | Mykhaila Hrushevskoho Street | 01008 | 34 | 50.4505,30.5300 | 50.4430,30.5440
instytutska | вулиця Інститутська | Instytutska Street | 01021 | 29 | 50.4495,30.5265 | 50.4420,30.5360
lesi-ukrainky | бульвар Лесі Українки | Lesi Ukrainky Boulevard | 01133 | 36 | 50.4390,30.5290 | 50.4200,30.5430
lypska | вулиця Липська | Lypska Street | 01021 | 19 | 50.4435,30.5330 | 50.4400,30.5370
sobornosti | проспект Соборності | Sobornosti Avenue | 02160 | 30 | 50.4425,30.5890 | 50.4470,30.6290
kharkivske | Харківське шосе | Kharkivske Highway | 02121 | 201 | 50.4400,30.6300 | 50.4080,30.6800
balzaka | вулиця Оноре де Бальзака | Onore de Balzaka Street | 02225 | 92 | 50.5100,30.5950 | 50.5080,30.6150
obolonskyi | проспект Оболонський | Obolonskyi Avenue | 04205 | 54 | 50.5000,30.4970 | 50.5200,30.4990`;
const warsawStreets = `
marszalkowska | Marszałkowska | вулиця Маршалковська | 00-590 | 140 | 52.2130,21.0215 | 52.2420,21.0020
nowy-swiat | Nowy Świat | вулиця Новий Свят | 00-042 | 72 | 52.2305,21.0220 | 52.2385,21.0165
krakowskie-przedmiescie | Krakowskie Przedmieście | вулиця Краківське Передмістя | 00-071 | 89 | 52.2385,21.0170 | 52.2470,21.0135
jerozolimskie | Aleje Jerozolimskie | Єрусалимські алеї | 02-001 | 200 | 52.2320,21.0240 | 52.2080,20.9340
pulawska | Puławska | вулиця Пулавська | 02-508 | 479 | 52.2120,21.0210 | 52.1480,21.0180
ujazdowskie | Aleje Ujazdowskie | Уяздовські алеї | 00-536 | 51 | 52.2280,21.0225 | 52.2170,21.0245
zlota | Złota | вулиця Злота | 00-120 | 83 | 52.2315,21.0170 | 52.2310,20.9920
chmielna | Chmielna | вулиця Хмельна | 00-020 | 132 | 52.2325,21.0190 | 52.2290,20.9930
swietokrzyska | Świętokrzyska | вулиця Свентокшиська | 00-116 | 36 | 52.2360,21.0200 | 52.2350,20.9990
piekna | Piękna | вулиця П’єнкна | 00-482 | 68 | 52.2225,21.0300 | 52.2240,21.0110
mokotowska | Mokotowska | вулиця Мокотовська | 00-640 | 73 | 52.2160,21.0180 | 52.2270,21.0220
targowa | Targowa | вулиця Таргова | 03-728 | 84 | 52.2480,21.0440 | 52.2560,21.0350
francuska | Francuska | вулиця Французька | 03-906 | 52 | 52.2400,21.0530 | 52.2320,21.0560
grochowska | Grochowska | вулиця Гроховська | 04-186 | 365 | 52.2490,21.0780 | 52.2320,21.1350
grojecka | Grójecka | вулиця Груєцька | 02-301 | 208 | 52.2240,20.9880 | 52.1930,20.9560
wolska | Wolska | вулиця Вольська | 01-258 | 216 | 52.2350,20.9800 | 52.2290,20.9300
gorczewska | Górczewska | вулиця Гурчевська | 01-401 | 228 | 52.2390,20.9640 | 52.2390,20.8900
mickiewicza | Adama Mickiewicza | вулиця Адама Міцкевича | 01-517 | 77 | 52.2620,20.9930 | 52.2850,20.9700
zelazna | Żelazna | вулиця Желязна | 00-832 | 96 | 52.2270,20.9950 | 52.2420,20.9900
dluga | Długa | вулиця Довга | 00-238 | 52 | 52.2500,21.0090 | 52.2460,21.0000
freta | Freta | вулиця Фрета | 00-227 | 55 | 52.2510,21.0090 | 52.2540,21.0080
wilcza | Wilcza | вулиця Вільча | 00-544 | 73 | 52.2265,21.0230 | 52.2240,21.0090
hoza | Hoża | вулиця Гожа | 00-681 | 86 | 52.2275,21.0230 | 52.2250,21.0080
tamka | Tamka | вулиця Тамка | 00-349 | 52 | 52.2410,21.0300 | 52.2360,21.0200`;

function streetsOf(city: City, table: string, namesOf: (here: string, there: string) => Street['names']): Street[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', here = '', there = '', postalCode = '', last = '', from = '', to = ''] = row.split(' | ');
      return {
        ...{ id: `${city.code}-${name}`, city, names: namesOf(here, there), postalCode, last: Number(last) },
        ...{ from: toPoint(from), to: toPoint(to) },
      };
    });
}

function toPoint(text: string): Point {
  const [lat = Number.NaN, lng = Number.NaN] = text.split(',').map(Number);
  return { lat, lng };
}

export const streets: readonly Street[] = [
  ...streetsOf(kyiv, kyivStreets, (uk, en) => ({ uk, en, pl: en })),
  ...streetsOf(warsaw, warsawStreets, (pl, uk) => ({ uk, en: pl, pl })),
];
