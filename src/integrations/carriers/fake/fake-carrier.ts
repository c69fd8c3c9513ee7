import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { parcelStatuses, type Carrier } from '../carrier';

const parcelsAnswer = z.object({
  parcels: z.array(z.object({ number: z.string(), status: z.enum(parcelStatuses), at: z.iso.datetime().nullable() })),
});
const pointsAnswer = z.object({
  points: z.array(
    z.object({
      ...{ code: z.string(), name: z.string(), address: z.string(), city: z.string(), postalCode: z.string(), country: z.string() },
      ...{ location: z.object({ lat: z.number(), lng: z.number() }), hours: z.string(), mostGrams: z.int() },
    }),
  ),
  next: z.string().nullable(),
});
const labelAnswer = z.object({ number: z.string(), reference: z.string() });
const cancelledAnswer = z.object({ cancelled: z.boolean() });

const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('fake', message, retryable, cause);

// What it costs to bring a parcel, in the money of what is in it: something for each, and for each kilogram that was begun.
const priceOfParcel = 400;
const priceOfKilogram = 50;

/** The carrier of the demo shop (scripts/fake-carrier), whose parcels are moved on by hand, on its page. */
export function fakeCarrier({ url }: Readonly<{ url: string }>): Carrier {
  async function ask(path: string, body?: object): Promise<Response> {
    const sent = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
    const response = await fetch(`${url}${path}`, { ...sent, signal: AbortSignal.timeout(10_000) }).catch((error: unknown) => {
      throw failure('it does not answer', true, error);
    });
    if (!response.ok) throw failure(`it answered ${response.status}`, response.status >= 500);
    return response;
  }
  async function read<Answer>(schema: z.ZodType<Answer>, path: string, body?: object): Promise<Answer> {
    const response = await ask(path, body);
    const { success, data, error } = schema.safeParse(await response.json().catch(() => null));
    if (!success) throw failure('its answer makes no sense', false, error);
    return data;
  }
  const priceOf = ({ grams, value }: Readonly<{ grams: number; value: Readonly<{ currency: string }> }>) => ({
    amount: priceOfParcel + Math.ceil(grams / 1_000) * priceOfKilogram,
    currency: value.currency,
  });

  return {
    title: 'Demo Post',
    trackingUrl: (number) => `${url}/parcels/${encodeURIComponent(number)}`,
    async track(numbers) {
      const query = new URLSearchParams(numbers.map((number): [string, string] => ['number', number]));
      const { parcels } = await read(parcelsAnswer, `/api/parcels?${query}`);
      return parcels.map(({ at, ...parcel }) => ({ ...parcel, at: at === null ? null : new Date(at) }));
    },
    points: (page) => read(pointsAnswer, `/api/points${page === null ? '' : `?${new URLSearchParams({ page })}`}`),
    rate: async ({ parcel }) => priceOf(parcel),
    async makeLabel({ key, parcel, recipient, cashOnDelivery }) {
      const { firstName, lastName } = recipient;
      const cod = cashOnDelivery ? `${cashOnDelivery.amount} ${cashOnDelivery.currency}` : '';
      const asked = { key, grams: parcel.grams, recipient: `${firstName} ${lastName}`.trim(), cod };
      return { ...(await read(labelAnswer, '/api/labels', asked)), price: priceOf(parcel) };
    },
    async labelDocument({ number }) {
      return new Uint8Array(await (await ask(`/api/labels/${encodeURIComponent(number)}.pdf`)).arrayBuffer());
    },
    cancelLabel: async ({ number }) => (await read(cancelledAnswer, `/api/labels/${encodeURIComponent(number)}/cancel`, {})).cancelled,
  };
}
