import { z } from 'zod';
import type { Maps } from '../maps';
import type { Rest } from './rest';
import { toPlace } from './to-place';

const api = 'Places API (New)';

const text = z.object({ text: z.string() });
const suggested = z.object({
  suggestions: z
    .array(
      z.object({
        placePrediction: z
          .object({ placeId: z.string(), structuredFormat: z.object({ mainText: text, secondaryText: text.optional() }) })
          .optional(),
      }),
    )
    .default([]),
});
// A number that is nought is not told.
const told = z.object({
  id: z.string(),
  formattedAddress: z.string().default(''),
  addressComponents: z
    .array(z.object({ longText: z.string().default(''), shortText: z.string().default(''), types: z.array(z.string()).default([]) }))
    .default([]),
  location: z.object({ latitude: z.number().default(0), longitude: z.number().default(0) }),
});

/** The widest circle it takes. */
const nearMetres = 50_000;

/** Addresses as they are typed, and the one that is chosen. */
export const googlePlaces = (ask: Rest, region: string | undefined): Pick<Maps, 'autocomplete' | 'place'> => ({
  async autocomplete({ text: input, language, countries, near, session }, signal) {
    const answer = await ask({
      api,
      path: '/v1/places:autocomplete',
      fields: ['placeId', 'structuredFormat.mainText.text', 'structuredFormat.secondaryText.text'].map(
        (field) => `suggestions.placePrediction.${field}`,
      ),
      body: {
        input,
        languageCode: language,
        sessionToken: session,
        ...(countries.length > 0 && { includedRegionCodes: countries.map((code) => code.toLowerCase()) }),
        ...(region && { regionCode: region.toLowerCase() }),
        ...(near && { locationBias: { circle: { center: { latitude: near.lat, longitude: near.lng }, radius: nearMetres } } }),
      },
      answer: suggested,
      signal,
    });
    return (answer?.suggestions ?? []).flatMap(({ placePrediction: found }) =>
      found
        ? [
            {
              placeId: found.placeId,
              main: found.structuredFormat.mainText.text,
              secondary: found.structuredFormat.secondaryText?.text ?? null,
            },
          ]
        : [],
    );
  },

  async place({ id, language, session }, signal) {
    // Anything else would be another address of the API.
    if (!/^[\w-]{1,300}$/.test(id)) return null;
    const query = new URLSearchParams({
      languageCode: language,
      ...(region && { regionCode: region.toLowerCase() }),
      ...(session && { sessionToken: session }),
    });
    const fields = ['id', 'formattedAddress', 'addressComponents', 'location'];
    const found = await ask({ api, path: `/v1/places/${id}?${query}`, fields, answer: told, signal, isUnknown });
    return (
      found &&
      toPlace({
        id: found.id,
        label: found.formattedAddress,
        location: { lat: found.location.latitude, lng: found.location.longitude },
        components: found.addressComponents.map(({ longText: long, shortText: short, types }) => ({ long, short, types })),
      })
    );
  },
});

const notOne = z.object({ error: z.object({ message: z.string() }) });
/** Of an id that never was one, it says that the request is wrong. */
const isUnknown = (status: number, body: unknown): boolean =>
  (status === 404 && notOne.safeParse(body).success) ||
  (status === 400 && /place id/i.test(notOne.safeParse(body).data?.error.message ?? ''));
