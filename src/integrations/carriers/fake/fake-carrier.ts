import { z } from 'zod';
import { IntegrationError } from '../../integration-error';
import { parcelStatuses, type Carrier } from '../carrier';

const answer = z.object({
  parcels: z.array(z.object({ number: z.string(), status: z.enum(parcelStatuses), at: z.iso.datetime().nullable() })),
});

const failure = (message: string, retryable: boolean, cause?: unknown): IntegrationError =>
  new IntegrationError('fake', message, retryable, cause);

/** The carrier of the demo shop (scripts/fake-carrier), whose parcels are moved on by hand, on its page. */
export const fakeCarrier = ({ url }: Readonly<{ url: string }>): Carrier => ({
  title: 'Demo Post',
  trackingUrl: (number) => `${url}/parcels/${encodeURIComponent(number)}`,
  async track(numbers) {
    const query = new URLSearchParams(numbers.map((number): [string, string] => ['number', number]));
    const response = await fetch(`${url}/api/parcels?${query}`, { signal: AbortSignal.timeout(10_000) }).catch((error: unknown) => {
      throw failure('it does not answer', true, error);
    });
    if (!response.ok) throw failure(`it answered ${response.status}`, response.status >= 500);
    const { success, data, error } = answer.safeParse(await response.json().catch(() => null));
    if (!success) throw failure('its answer makes no sense', false, error);
    return data.parcels.map(({ at, ...parcel }) => ({ ...parcel, at: at === null ? null : new Date(at) }));
  },
});
