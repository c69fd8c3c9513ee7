import { z } from 'zod';
import { endpoints } from '../../http/endpoint';
import { addressParts, countryCode, degrees, localeCode } from '../../http/schemas';

const language = localeCode
  .optional()
  .meta({ description: 'The language of what is answered; the default one of the shop without', example: 'uk' });
const session = z.uuid().meta({
  description:
    'A UUID, made by the app for each address that is typed: what is typed with it and ended by `GET /places/:id` costs the shop once',
});
const attribution = z
  .string()
  .nullable()
  .meta({ description: 'What has to be shown beside the answer, such as Google Maps; null: nothing', example: 'Google Maps' });
const point = z
  .strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
  .meta({ description: 'WGS84, in degrees', example: { lat: 50.4501, lng: 30.5234 } });

const place = z
  .object({
    placeId: z.string().nullable().meta({ description: 'May be kept for good; null where the place has none' }),
    label: z.string().meta({ description: 'All of it on one line', example: 'Khreshchatyk Street, 22, Kyiv, 01001, Ukraine' }),
    address: z
      .object({ line1: z.string(), city: z.string(), region: z.string(), postalCode: z.string(), country: z.string() })
      .partial()
      .meta({ description: 'What is known of it, to be put into the address of the cart: ask for the rest' }),
    location: z.object({ lat: z.number(), lng: z.number() }),
  })
  .meta({ id: 'Place' });
const suggestion = z
  .object({
    placeId: z.string(),
    main: z.string().meta({ example: 'Khreshchatyk Street, 22' }),
    secondary: z.string().nullable().meta({ description: 'Where that is', example: 'Kyiv, Ukraine' }),
  })
  .meta({ id: 'PlaceSuggestion' });

const { line1, city, region, postalCode } = addressParts.shape;

export const places = endpoints({
  suggestPlaces: {
    method: 'GET',
    path: '/places/autocomplete',
    tag: 'Places',
    open: true,
    summary: 'What an address that is being typed may be',
    description:
      'Ask when nothing was typed for a moment, from the third letter on. While nobody can be asked it answers nothing, and `meta.unavailable` says so: customers go on typing the address by hand.',
    query: z
      .strictObject({
        text: z.string().trim().min(1).max(200).meta({ example: 'khreshch' }),
        session,
        locale: language,
        country: countryCode.optional().meta({ description: 'Only in this country' }),
        lat: degrees(90).meta({ description: 'With `lng`: what is near comes first' }),
        lng: degrees(180),
      })
      .superRefine(({ lat, lng }, context) => {
        if ((lat === undefined) !== (lng === undefined))
          context.addIssue({ code: 'custom', path: [lat === undefined ? 'lat' : 'lng'], message: 'is missing beside the other' });
      }),
    response: z.array(suggestion),
    meta: z.object({
      attribution,
      unavailable: z
        .enum(['outage', 'limit'])
        .nullable()
        .meta({ description: 'Why nobody was asked: the map does not answer, or was asked as often as the shop allows' }),
    }),
    limited: true,
  },
  showPlace: {
    method: 'GET',
    path: '/places/:id',
    tag: 'Places',
    open: true,
    summary: 'A place that was suggested: its address and where it is',
    description: 'Put `address`, `placeId` and `location` into the address of the cart.',
    params: z.object({ id: z.string().min(1).max(300).meta({ example: 'kyiv-khreshchatyk-22' }) }),
    query: z.strictObject({ session: session.optional(), locale: language }),
    response: place,
    meta: z.object({ attribution }),
    refusals: ['PLACE_NOT_FOUND', 'MAPS_UNAVAILABLE'],
    limited: true,
  },
  geocode: {
    method: 'POST',
    path: '/places/geocode',
    tag: 'Places',
    open: true,
    summary: 'Where an address is, or which address is at a point',
    description:
      'One of both. Of an address all that may be meant are answered, the best first; of a point the address that is nearest. Nothing where nobody knows any.',
    body: z
      .strictObject({
        address: z.strictObject({ line1, city: city.optional(), region, postalCode, country: countryCode.optional() }).optional(),
        location: point.optional(),
        locale: language,
      })
      .superRefine(({ address, location }, context) => {
        if (!address && !location)
          context.addIssue({ code: 'custom', path: ['address'], message: 'is missing: this or `location` is needed' });
        if (address && location) context.addIssue({ code: 'custom', path: ['location'], message: 'cannot stand beside `address`' });
      }),
    example: { address: { line1: 'Хрещатик, 22', city: 'Київ', country: 'UA' }, locale: 'uk' },
    response: z.array(place),
    meta: z.object({ attribution }),
    refusals: ['MAPS_UNAVAILABLE'],
    limited: true,
  },
});
