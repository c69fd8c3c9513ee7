import { Client } from '@googlemaps/google-maps-services-js';
import { z } from 'zod';
import { again } from './again';
import { failure, failureOfStatus, type GoogleApi } from './failures';
import { usual, type GoogleMapsSettings } from './rest';

const components = z.array(z.object({ long_name: z.string(), short_name: z.string(), types: z.array(z.string()) }));
const geocoded = z.object({
  status: z.string(),
  error_message: z.string().optional(),
  results: z
    .array(
      z.object({
        place_id: z.string(),
        formatted_address: z.string(),
        types: z.array(z.string()),
        address_components: components,
        geometry: z.object({ location: z.object({ lat: z.number(), lng: z.number() }) }),
      }),
    )
    .default([]),
});
const zoned = z.object({
  status: z.string(),
  error_message: z.string().optional(),
  errorMessage: z.string().optional(),
  timeZoneId: z.string().optional(),
});

export type Geocoded = z.output<typeof geocoded>['results'][number];
type Params = Readonly<Record<string, unknown>>;
type Said = Readonly<{ status: string; error_message?: string | undefined; errorMessage?: string | undefined }>;
type Service = 'geocode' | 'reverseGeocode' | 'timezone';

const paths: Readonly<Record<Service, string>> = {
  geocode: '/maps/api/geocode/json',
  reverseGeocode: '/maps/api/geocode/json',
  timezone: '/maps/api/timezone/json',
};

/** The Geocoding and Time Zone APIs, by Google's own library. How often something is tried is ours: it tries again after a timeout too. */
export function webServices({
  apiKey,
  apiUrl = 'https://maps.googleapis.com',
  tryMs = usual.tryMs,
  pauseMs = usual.pauseMs,
}: GoogleMapsSettings) {
  const client = new Client({ config: { raxConfig: { retry: 0, noResponseRetries: 0 }, maxRedirects: 0, maxContentLength: 4_000_000 } });

  async function ask<Answer extends Said>(
    { api, service, params, answer }: Readonly<{ api: GoogleApi; service: Service; params: Params; answer: z.ZodType<Answer> }>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const request = { params: { ...params, key: apiKey }, url: `${apiUrl}${paths[service]}`, signal, timeout: tryMs };
    // What its own types ask for is what the callers below say.
    const said = await client[service](request as never).then(
      (response) => ({ status: 200, body: response.data as unknown }),
      (error: Readonly<{ response?: Readonly<{ status: number; data?: unknown }> }>) => {
        if (!error.response) throw failure(`${api} does not answer`, true);
        return { status: error.response.status, body: error.response.data };
      },
    );
    const { success, data } = answer.safeParse(said.body);
    // Its library makes a status of HTTP of what stands in the answer.
    if (!success && said.status !== 200) throw failure(`${api} answered ${said.status}`, said.status >= 500 || said.status === 429);
    if (!success) throw failure(`what ${api} answers makes no sense`, true);
    const problem = failureOfStatus(api, data.status, data.error_message ?? data.errorMessage);
    if (problem) throw problem;
    return data;
  }

  return {
    async geocode(params: Params, signal: AbortSignal): Promise<readonly Geocoded[]> {
      const asked = { api: 'Geocoding API', service: 'geocode', params, answer: geocoded } as const;
      return (await again((one) => ask(asked, one), { signal, tryMs, pauseMs })).results;
    },
    async reverse(params: Params, signal: AbortSignal): Promise<readonly Geocoded[]> {
      const asked = { api: 'Geocoding API', service: 'reverseGeocode', params, answer: geocoded } as const;
      return (await again((one) => ask(asked, one), { signal, tryMs, pauseMs })).results;
    },
    async timeZone(params: Params, signal: AbortSignal): Promise<string | null> {
      const asked = { api: 'Time Zone API', service: 'timezone', params, answer: zoned } as const;
      return (await again((one) => ask(asked, one), { signal, tryMs, pauseMs })).timeZoneId ?? null;
    },
  };
}
