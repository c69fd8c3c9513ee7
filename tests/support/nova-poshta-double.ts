import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What it refuses, with 200 as it does: its words and codes. */
class Refused extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}
const refuse = (message: string, code = '20000000000'): never => {
  throw new Refused(message, code);
};

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const count = z.string().regex(/^\d+$/);
const date = z.string().regex(/^\d\d\.\d\d\.\d{4}$/);
const phone = z.string().regex(/^380\d{9}$/);
const cyrillic = z.string().regex(/^[А-ЩЬЮЯҐЄІЇа-щьюяґєії'’ -]+$/u);
// Strict: a property it does not know is a mistake of ours.
const waybill = z.strictObject({
  ...{ PayerType: z.enum(['Sender', 'Recipient', 'ThirdPerson']), PaymentMethod: z.enum(['Cash', 'NonCash']), DateTime: date },
  ...{ CargoType: z.enum(['Parcel', 'Cargo', 'Documents']), ServiceType: z.enum(['WarehouseWarehouse', 'WarehousePostomat']) },
  ...{ Weight: z.string().regex(/^\d+(\.\d+)?$/), SeatsAmount: count, Description: z.string().min(3).max(50), Cost: count },
  ...{
    InfoRegClientBarcodes: z.string().max(50),
    CitySender: uuid,
    Sender: uuid,
    SenderAddress: uuid,
    ContactSender: uuid,
    SendersPhone: phone,
  },
  ...{ CityRecipient: uuid, Recipient: uuid, RecipientAddress: uuid, ContactRecipient: uuid, RecipientsPhone: phone },
  OptionsSeat: z
    .array(z.strictObject({ volumetricLength: count, volumetricWidth: count, volumetricHeight: count, weight: z.string() }))
    .optional(),
  BackwardDeliveryData: z
    .array(
      z.strictObject({
        PayerType: z.enum(['Sender', 'Recipient']),
        CargoType: z.literal('Money'),
        RedeliveryString: z.string().regex(/^\d+(\.\d\d?)?$/),
      }),
    )
    .optional(),
});
export type Waybill = z.output<typeof waybill> & Readonly<{ Ref: string; IntDocNumber: string }>;

const idOf = (kind: number, number: number): string =>
  `1ec09d88-e1c2-11e3-8c4a-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
const [sender, senderContact, kyiv, lviv] = [idOf(1, 1), idOf(1, 2), idOf(2, 1), idOf(2, 2)];
const week = Object.fromEntries(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => [day, '08:00-21:00']));
const offices = [1, 2, 3, 4, 5].map((number) => ({
  Ref: idOf(3, number),
  SiteKey: String(number),
  Description:
    number === 5 ? `Поштомат "Нова Пошта" №${number}: вул. Городоцька, ${number}` : `Відділення №${number}: вул. Хрещатик, ${number}`,
  ShortAddress: number === 5 ? `Львів, Городоцька, ${number}` : `Київ, Хрещатик, ${number}`,
  ...{ CityRef: number === 5 ? lviv : kyiv, CityDescription: number === 5 ? 'Львів' : 'Київ', PostalCodeUA: number === 1 ? '' : '01001' },
  ...{ Latitude: number === 4 ? '0' : '50.447100000000000', Longitude: number === 4 ? '0' : '30.523400000000000' },
  ...{ TotalMaxWeightAllowed: number === 2 ? '0' : '1000', PlaceMaxWeightAllowed: number === 2 ? '30' : '30' },
  ...{ CategoryOfWarehouse: number === 5 ? 'Postomat' : 'Branch', WarehouseStatus: number === 3 ? 'TemporarilyClosed' : 'Working' },
  Schedule: { ...week, Saturday: '09:00-19:00', Sunday: '-' },
}));
/** Those customers can be sent to. */
export const openOffices = offices.length - 1;
export const [officeRef, lockerRef] = [idOf(3, 2), idOf(3, 5)];
const perPage = 2;

/** The company, as its documentation describes it. It refuses what the real one does. Whoever starts it stops it. */
export async function startNovaPoshtaDouble(key: string) {
  const waybills = new Map<string, Waybill>();
  const statuses = new Map<string, { code: string; since: string; back: string }>();
  const asked: { model: string; method: string }[] = [];
  let next: 'answer' | 'down' | 'html' | 'busy' | 'busy_in_words' | 'lose' | 'garble' = 'answer';
  let made = 0;
  let heard: (method: string) => void = () => undefined;

  const newNumber = (): string => String(20_450_000_000_000 + (made += 1));
  const methods: Record<string, (properties: Record<string, unknown>) => unknown[]> = {
    'AddressGeneral.getWarehouses': (properties) => {
      const { Ref, Page, Limit } = z
        .strictObject({ Ref: uuid.optional(), Page: count.optional(), Limit: count.optional(), Language: z.enum(['UA', 'RU']).optional() })
        .parse(properties);
      if (Ref !== undefined) return offices.filter((office) => office.Ref === Ref);
      if (Number(Limit) > 500) refuse('Limit is too large');
      const begin = (Number(Page ?? 1) - 1) * perPage;
      return offices.slice(begin, begin + perPage);
    },
    'Counterparty.getCounterparties': () => [{ Ref: sender, Description: 'ТОВ «Лука»' }],
    'Counterparty.getCounterpartyContactPersons': ({ Ref }) =>
      Ref === sender ? [{ Ref: senderContact, Phones: '380501112233' }] : refuse('Counterparty is not found'),
    'Counterparty.save': (properties) => {
      const found = z
        .strictObject({
          ...{ CounterpartyType: z.literal('PrivatePerson'), CounterpartyProperty: z.literal('Recipient') },
          ...{ FirstName: cyrillic, LastName: cyrillic, Phone: phone, Email: z.string().optional() },
        })
        .safeParse(properties);
      if (!found.success) return refuse(`${found.error.issues[0]?.path.join('.')} has invalid characters`, '20000301239');
      return [{ Ref: idOf(4, 1), ContactPerson: { success: true, data: [{ Ref: idOf(4, 2) }] } }];
    },
    'InternetDocument.getDocumentPrice': (properties) =>
      properties.CitySender === kyiv && properties.CityRecipient
        ? [{ Cost: 70, AssessedCost: 450 }]
        : refuse('CitySender is not specified'),
    'InternetDocument.getDocumentList': (properties) => {
      z.strictObject({ DateTimeFrom: date, DateTimeTo: date, GetFullList: z.literal('1') }).parse(properties);
      return [...waybills.values()].map((each) => ({ ...each, CostOnSite: '70' }));
    },
    'InternetDocument.save': (properties) => {
      const found = waybill.safeParse(properties);
      if (!found.success) return refuse(`${found.error.issues[0]?.path.join('.')} is invalid`, '20000200105');
      const office = offices.find(({ Ref }) => Ref === found.data.RecipientAddress);
      if (!office || office.CityRef !== found.data.CityRecipient) refuse('RecipientAddress is incorrect');
      const isLocker = office?.CategoryOfWarehouse === 'Postomat';
      if (isLocker !== (found.data.ServiceType === 'WarehousePostomat')) refuse('ServiceType is invalid');
      if (isLocker && found.data.OptionsSeat?.length !== Number(found.data.SeatsAmount)) refuse('OptionsSeat is empty');
      if (Number(found.data.Weight) > Number(office?.PlaceMaxWeightAllowed)) refuse('Weight is over the limit of the warehouse');
      const IntDocNumber = newNumber();
      waybills.set(IntDocNumber, { ...found.data, Ref: idOf(5, made), IntDocNumber });
      statuses.set(IntDocNumber, { code: '1', since: '', back: '' });
      return [{ Ref: idOf(5, made), CostOnSite: 70, IntDocNumber, TypeDocument: 'InternetDocument' }];
    },
    'InternetDocument.delete': ({ DocumentRefs }) => {
      const found = [...waybills.values()].find(({ Ref }) => Ref === DocumentRefs) ?? refuse('Document is not found');
      if (statuses.get(found.IntDocNumber)?.code !== '1') refuse('Document is in work and cannot be deleted');
      drop(found.IntDocNumber);
      return [{ Ref: found.Ref }];
    },
    'TrackingDocument.getStatusDocuments': (properties) => {
      const { Documents } = z
        .strictObject({
          Documents: z
            .array(z.strictObject({ DocumentNumber: z.string(), Phone: z.string() }))
            .min(1)
            .max(100),
        })
        .parse(properties);
      for (const { DocumentNumber: number } of Documents)
        if (!/^\d{11,14}$/.test(number)) refuse(`DocumentNumber ${number} is invalid`, '20000401619');
      return Documents.map(({ DocumentNumber: Number }) => {
        const { code, since, back } = statuses.get(Number) ?? { code: '3', since: '', back: '' };
        return {
          Number,
          StatusCode: code,
          Status: '',
          ActualDeliveryDate: since,
          TrackingUpdateDate: since,
          LastCreatedOnTheBasisNumber: back,
        };
      });
    },
  };
  function drop(number: string): void {
    waybills.delete(number);
    statuses.set(number, { code: '2', since: '', back: '' });
  }

  function answer(text: string): object {
    const { apiKey, modelName, calledMethod, methodProperties } = JSON.parse(text) as Record<string, string> & {
      methodProperties: Record<string, unknown>;
    };
    heard(`${modelName}.${calledMethod}`);
    asked.push({ model: String(modelName), method: String(calledMethod) });
    const told = (more: object) => ({
      success: true,
      data: [],
      errors: [],
      warnings: [],
      info: [],
      messageCodes: [],
      errorCodes: [],
      ...more,
    });
    try {
      // Its directory it tells everybody.
      if (apiKey !== key && modelName !== 'AddressGeneral') refuse('API key is not valid', '20000200068');
      if (next === 'busy_in_words') refuse('To many requests');
      const method = methods[`${modelName}.${calledMethod}`] ?? refuse(`Model or method ${modelName}.${calledMethod} is not found`);
      return told({ data: method(methodProperties) });
    } catch (error) {
      if (error instanceof Refused) return told({ success: false, errors: [error.message], errorCodes: [error.code] });
      return told({ success: false, errors: [String(error)], errorCodes: ['20000000001'] });
    }
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const now = next;
      if (now === 'down') return void response.destroy();
      if (now === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Технічні роботи</h1>');
      if (now === 'busy') return void response.writeHead(429, { 'retry-after': '7' }).end();
      const printed = /^\/orders\/printMarking100x100\/orders\[\]\/(\d+)\/type\/pdf\/apiKey\/(.+)$/.exec(decodeURI(request.url ?? ''));
      if (printed)
        return void response.end(printed[2] === key && waybills.has(printed[1] ?? '') ? '%PDF-1.4 етикетка' : '<h1>Помилка</h1>');
      const told = JSON.stringify(answer(text));
      if (now === 'garble' && text.includes('"InternetDocument","calledMethod":"save"')) {
        next = 'answer';
        return void response.end(JSON.stringify({ success: true, data: [{}], errors: [], warnings: [] }));
      }
      if (now === 'lose' && text.includes('"InternetDocument","calledMethod":"save"')) {
        next = 'answer';
        return void response.destroy();
      }
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(told);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    waybills,
    asked,
    drop,
    set: (to: typeof next) => {
      next = to;
    },
    /** Is told of each call before it is answered. */
    listen: (listener: typeof heard) => {
      heard = listener;
    },
    /** A parcel, handed in. */
    handOver() {
      const number = newNumber();
      statuses.set(number, { code: '5', since: '', back: '' });
      return number;
    },
    move(number: string, code: string, since = '2026-11-20 14:05:00', back = '') {
      statuses.set(number, { code, since, back });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
