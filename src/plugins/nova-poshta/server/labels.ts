import { z, type Carrier, type Label, type LabelOrder, type Money } from 'storekeeper/kit';
import { callsTo, failure, fetched, type Call, type NovaPoshtaSettings } from './ask';
import { office, type Office } from './points';
import { isWaiting } from './tracking';

const ref = z.object({ Ref: z.string().min(1) });
const contacts = z.object({ ContactPerson: z.object({ data: z.array(ref).min(1) }) });
const recipient = ref.extend(contacts.shape);
const number = z.coerce.number().nonnegative();
const saved = z.object({ Ref: z.string().min(1), IntDocNumber: z.coerce.string().min(1), CostOnSite: number.nullish() });
const listed = saved.extend({ InfoRegClientBarcodes: z.coerce.string().nullish() });
const price = z.object({ Cost: number });

type LabelSettings = NovaPoshtaSettings & Readonly<{ senderOffice: string; senderPhone: string }>;

/** The first row of an answer, as it must be. */
function first<Row>(schema: z.ZodType<Row>, rows: readonly unknown[], what: string, retryable = false): Row {
  const { success, data } = schema.safeParse(rows[0]);
  if (!success) throw failure(`it has no ${what}`, retryable);
  return data;
}

const day = 24 * 60 * 60_000;
/** `28.11.2026`, on the clocks of Kyiv. */
const dateOf = (at: number): string => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Kyiv' }).split('-').reverse().join('.');

/** It knows hryvnias alone. */
function hryvnias({ amount, currency }: Money): number {
  if (currency !== 'UAH') throw failure(`it counts in hryvnias, and this is ${currency}`, false);
  return amount / 100;
}
const kopiyky = (sum: number | null | undefined): Money | null =>
  sum === null || sum === undefined ? null : { amount: Math.round(sum * 100), currency: 'UAH' };

/** As it wants phones: 380671234567. */
function phoneOf(written: string): string {
  const digits = written.replace(/\D/gu, '');
  return digits.length === 10 && digits.startsWith('0') ? `38${digits}` : digits;
}

const isLocker = ({ CategoryOfWarehouse: category }: Office): boolean => category === 'Postomat';
const kilograms = (grams: number): string => String(Math.max(0.1, Math.ceil(grams / 100) / 10));

// All calls of a label together, and less than the shop waits for it: afterwards nothing more is asked, or the shop, asked again, would find no
// waybill yet and make a second.
const labelMs = 45_000;
export const labelDeadline = (): AbortSignal => AbortSignal.timeout(labelMs);

/** Labels are its waybills. They are made for parcels that are handed in at an office, and fetched at an office or a locker. */
export function labelsOf(
  call: Call,
  settings: LabelSettings,
  deadline: () => AbortSignal,
): Required<Pick<Carrier, 'rate' | 'makeLabel' | 'labelDocument' | 'cancelLabel'>> {
  const { senderPhone, apiKey, printUrl } = settings;

  return {
    async rate({ parcel, recipient: { point } }) {
      if (point === null || parcel.value.currency !== 'UAH') return null;
      const [from, to] = [await officeOf(call, settings.senderOffice), await officeOf(call, point)];
      const rows = await call('InternetDocument', 'getDocumentPrice', {
        ...{ CitySender: from.CityRef, CityRecipient: to.CityRef, ServiceType: 'WarehouseWarehouse', CargoType: 'Parcel' },
        ...{ Weight: kilograms(parcel.grams), SeatsAmount: String(parcel.places), Cost: String(Math.ceil(hryvnias(parcel.value))) },
      });
      return kopiyky(first(price, rows, 'price for this').Cost);
    },

    // It has no key of ours to know a call again by: our key goes into a field of its own, and is looked for before another is made.
    async makeLabel(order) {
      const inTime = callsTo(settings, deadline());
      return (order.isRepeated ? await labelOfKey(inTime, order.key) : null) ?? saveLabel(inTime, settings, order);
    },

    async labelDocument({ number: waybill }) {
      const address = `${printUrl}/orders/printMarking100x100/orders[]/${encodeURIComponent(waybill)}/type/pdf/apiKey/${encodeURIComponent(apiKey)}`;
      const bytes = new Uint8Array(await (await fetched(address, { signal: AbortSignal.timeout(30_000) })).arrayBuffer());
      // It answers a page of words where it does not know the label or the key.
      if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') throw failure('it has no label to print', false);
      return bytes;
    },

    async cancelLabel({ reference, number: waybill }) {
      const waits = await isWaiting(call, waybill, senderPhone);
      if (waits === null) return true;
      if (!waits) return false;
      try {
        await call('InternetDocument', 'delete', { DocumentRefs: reference });
      } catch (error) {
        // Somebody was faster, here or there.
        const now = await isWaiting(call, waybill, senderPhone);
        if (now === true) throw error;
        return now === null;
      }
      return true;
    },
  };
}

async function officeOf(call: Call, code: string): Promise<Office> {
  return first(office, await call('AddressGeneral', 'getWarehouses', { Ref: code }), 'office of this id');
}

/** The label that was made for a key in the last days; null where there is none. A refusal to tell does not say that there is none. */
async function labelOfKey(call: Call, key: string): Promise<Label | null> {
  const now = Date.now();
  const rows = await call('InternetDocument', 'getDocumentList', {
    ...{ DateTimeFrom: dateOf(now - 7 * day), DateTimeTo: dateOf(now + day), GetFullList: '1' },
  }).catch((error: unknown) => {
    throw failure('it does not say which waybills there are', true, error);
  });
  const found = rows.flatMap((row) => listed.safeParse(row).data ?? []).find((row) => row.InfoRegClientBarcodes === key);
  return found ? toLabel(found) : null;
}

const toLabel = ({ Ref, IntDocNumber, CostOnSite }: z.output<typeof saved>): Label => ({
  reference: Ref,
  number: IntDocNumber,
  price: kopiyky(CostOnSite),
});

async function saveLabel(
  call: Call,
  settings: LabelSettings,
  { key, parcel, recipient: whom, cashOnDelivery, contents }: LabelOrder,
): Promise<Label> {
  if (whom.point === null) throw failure('it brings parcels to its offices and lockers here: the order has none', false);
  const [from, to] = [await officeOf(call, settings.senderOffice), await officeOf(call, whom.point)];
  const value = Math.ceil(hryvnias(parcel.value));
  const collected = cashOnDelivery && hryvnias(cashOnDelivery);
  const sender = first(ref, await call('Counterparty', 'getCounterparties', { CounterpartyProperty: 'Sender', Page: '1' }), 'sender');
  const contact = first(
    ref,
    await call('Counterparty', 'getCounterpartyContactPersons', { Ref: sender.Ref, Page: '1' }),
    'contact of the sender',
  );
  const phone = phoneOf(whom.phone);
  const person = first(
    recipient,
    await call('Counterparty', 'save', {
      ...{ CounterpartyType: 'PrivatePerson', CounterpartyProperty: 'Recipient' },
      ...{ FirstName: whom.firstName, LastName: whom.lastName, Phone: phone, ...(whom.email && { Email: whom.email }) },
    }),
    'recipient of this name',
  );
  const { length, width, height } = settings.box;
  const rows = await call('InternetDocument', 'save', {
    ...{ PayerType: settings.payer, PaymentMethod: 'Cash', DateTime: dateOf(Date.now()), CargoType: 'Parcel' },
    ...{
      ServiceType: isLocker(to) ? 'WarehousePostomat' : 'WarehouseWarehouse',
      Weight: kilograms(parcel.grams),
      SeatsAmount: String(parcel.places),
    },
    ...{ Description: contents.slice(0, 50), Cost: String(value), InfoRegClientBarcodes: key },
    ...{
      CitySender: from.CityRef,
      Sender: sender.Ref,
      SenderAddress: from.Ref,
      ContactSender: contact.Ref,
      SendersPhone: phoneOf(settings.senderPhone),
    },
    ...{ CityRecipient: to.CityRef, Recipient: person.Ref, RecipientAddress: to.Ref },
    ...{ ContactRecipient: person.ContactPerson.data[0]?.Ref, RecipientsPhone: phone },
    ...(isLocker(to) && {
      OptionsSeat: Array.from({ length: parcel.places }, () => ({
        ...{ volumetricLength: String(length), volumetricWidth: String(width), volumetricHeight: String(height) },
        weight: kilograms(parcel.grams / parcel.places),
      })),
    }),
    ...(collected && { BackwardDeliveryData: [{ PayerType: 'Recipient', CargoType: 'Money', RedeliveryString: String(collected) }] }),
  });
  // It was made, whatever this says: the key finds it.
  return toLabel(first(saved, rows, 'waybill that can be read', true));
}
