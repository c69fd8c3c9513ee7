import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { newDocumentId } from '../shop/document-id';
import { carriersWithPoints } from '../shop/delivery/points/carriers-with-points';

/** How goods reach customers: by parcel service, at once, at a time they choose, or not at all. */
export async function loadDeliveryMethods(strapi: Core.Strapi, locations: Readonly<Record<string, number>>): Promise<void> {
  const methods = strapi.documents('api::delivery.delivery-method');
  const prices = (eur: number, uah: number, jpy: number) => [
    { currency: 'EUR', amount: String(eur) },
    { currency: 'UAH', amount: String(uah) },
    { currency: 'JPY', amount: String(jpy) },
  ];
  await methods.create({
    data: {
      name: 'Courier',
      code: 'courier',
      kind: 'flat_rate',
      enabled: true,
      taxIncluded: true,
      prices: prices(490, 12_000, 800),
      estimate: '2–4 days',
      position: 1,
    },
  });
  const zones = await loadDeliveryZones(strapi);
  await methods.create({
    data: {
      name: 'Express courier',
      code: 'express',
      kind: 'flat_rate',
      enabled: true,
      taxIncluded: true,
      prices: prices(1_290, 30_000, 2_200),
      countries: ['UA', 'PL'],
      rules: [
        { __component: 'delivery.zones', zones, counts: 'any', then: 'only', amounts: [] },
        { __component: 'delivery.free-from', amounts: prices(25_000, 1_000_000, 4_000_000) },
      ],
      estimate: 'Next working day',
      position: 2,
    },
  });
  await methods.create({
    data: {
      name: 'Pickup in Lviv',
      code: 'pickup-lviv',
      kind: 'pickup',
      enabled: true,
      taxIncluded: true,
      prices: prices(0, 0, 0),
      countries: ['UA'],
      location: locations.lviv,
      estimate: 'Today, from 10 to 19',
      position: 3,
    },
  });
  // Where the demo's carrier runs beside the shop; its points are read by the first job.
  if (carriersWithPoints(strapi).includes('fake'))
    await methods.create({
      data: {
        ...{
          name: 'Demo Post office or locker',
          code: 'demo-post',
          kind: 'carrier_point',
          carrier: 'fake',
          enabled: true,
          taxIncluded: true,
        },
        ...{ prices: prices(290, 7_000, 500), countries: ['UA', 'PL'], estimate: '1–2 days', position: 4 },
      },
    });
  const { documentId: timed } = await methods.create({
    data: {
      name: 'Van at your time',
      code: 'timed',
      kind: 'flat_rate',
      enabled: true,
      taxIncluded: true,
      prices: prices(590, 15_000, 900),
      countries: ['UA'],
      rules: [{ __component: 'delivery.zones', zones, counts: 'any', then: 'only', amounts: [] }],
      position: 4,
    },
  });
  await loadDeliverySlots(strapi, timed, prices(150, 4_000, 250));
}

/** Who drives the van, and who is quicker in the old town. */
export async function loadCouriers(trx: Knex.Transaction): Promise<void> {
  const holds = (kilograms: number, pieces: number) => ({ grams: kilograms * 1_000, cubic_millimetres: 1_000_000_000_000, pieces });
  await trx('couriers').insert([
    { document_id: newDocumentId(), name: 'Андрій (van)', phone: '+380671234501', works_from: 480, works_to: 1_080, ...holds(600, 300) },
    { document_id: newDocumentId(), name: 'Ірина (bicycle)', phone: '+380671234502', works_from: 720, works_to: 1_320, ...holds(25, 20) },
  ]);
}

/** Three times a day but on Sundays; the evening costs more and is known the day before. */
async function loadDeliverySlots(strapi: Core.Strapi, method: string, surcharges: readonly object[]): Promise<void> {
  const slots = strapi.documents('api::delivery.delivery-slot');
  const weekdays = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true, saturday: true, sunday: false };
  const usual = {
    ...weekdays,
    enabled: true,
    cutOffDays: 0,
    methods: [method],
    minutesPerOrder: 15,
    minutesPerPiece: 1,
    leadMinutes: 120,
    daysAhead: 14,
  };
  await slots.create({
    data: { ...usual, name: 'Mornings', startTime: '09:00', endTime: '12:00', mostOrders: 8, cutOffTime: '20:00', cutOffDays: 1 },
  });
  await slots.create({ data: { ...usual, name: 'Afternoons', startTime: '13:00', endTime: '17:00', mostOrders: 12, mostMinutes: 300 } });
  await slots.create({
    data: { ...usual, name: 'Evenings', startTime: '18:00', endTime: '21:00', mostOrders: 6, surcharges: surcharges as never },
  });
}

/** Where the express courier comes to: two cities, a shape on the map and postal codes each. */
async function loadDeliveryZones(strapi: Core.Strapi): Promise<string[]> {
  const zones = strapi.documents('api::delivery.delivery-zone');
  const cities = [
    { name: 'Lviv', code: 'lviv', city: 'Львів', codes: '79000..79999', corners: lvivCorners },
    { name: 'Kyiv', code: 'kyiv', city: 'Київ', codes: '01000..06999', corners: kyivCorners },
  ];
  const made: string[] = [];
  for (const { name, code, city, codes, corners } of cities) {
    const areas: object[] = [
      { kind: 'polygon', rings: [[...corners, ...corners.slice(0, 1)]] },
      { kind: 'postal_codes', country: 'UA', codes: [codes] },
      { kind: 'cities', country: 'UA', cities: [name, city] },
    ];
    const { documentId } = await zones.create({ data: { name, code, enabled: true, priority: 0, areas: areas as never } });
    made.push(documentId);
  }
  return made;
}

const lvivCorners = [
  [23.93, 49.86],
  [23.98, 49.79],
  [24.06, 49.78],
  [24.12, 49.81],
  [24.11, 49.87],
  [24.03, 49.9],
];
const kyivCorners = [
  [30.28, 50.46],
  [30.38, 50.35],
  [30.55, 50.29],
  [30.72, 50.37],
  [30.8, 50.49],
  [30.63, 50.57],
  [30.44, 50.56],
];
