import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DomainError } from '../../../domain/domain-error';
import { always, limited, mapsPayerOf } from '../../../http/rate-limits';
import { reply } from '../../../http/reply';
import { inputOf } from '../../../http/validate-request';
import { addressAt } from '../../../shop/places/address-at';
import type { Answered, MapsAnswer, Place } from '../../../shop/places/ask-maps';
import { findPlace } from '../../../shop/places/find-place';
import { geocode } from '../../../shop/places/geocode';
import { suggestPlaces } from '../../../shop/places/suggest-places';
import { storeSettings } from '../../../shop/store/store-settings';
import { places } from '../contract';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async suggestPlaces(ctx: Context) {
    const { query } = inputOf(ctx, places.suggestPlaces);
    const { text, session, country, lat, lng } = query;
    const near = lat === undefined || lng === undefined ? null : { lat, lng };
    const language = await languageOf(strapi, query);
    const said = await limited([mapsPayerOf(ctx)], { wrong: always }, () =>
      suggestPlaces(strapi, { text, session, language, near, countries: country ? [country] : [] }),
    );
    if (said.is === 'unanswered') reply(ctx, places.suggestPlaces, [], { attribution: null, unavailable: said.because });
    else reply(ctx, places.suggestPlaces, said.answer, { attribution: said.attribution, unavailable: null });
  },

  async showPlace(ctx: Context) {
    const { params, query } = inputOf(ctx, places.showPlace);
    const language = await languageOf(strapi, query);
    const asked = { id: params.id, language, session: query.session ?? null };
    const { answer, attribution } = answered(await limited([mapsPayerOf(ctx)], { wrong: always }, () => findPlace(strapi, asked)));
    if (answer === null) throw new DomainError('PLACE_NOT_FOUND', 'There is no such place');
    reply(ctx, places.showPlace, toPlace(answer), { attribution });
  },

  async geocode(ctx: Context) {
    const { body } = inputOf(ctx, places.geocode);
    const language = await languageOf(strapi, body);
    const find = async (): Promise<MapsAnswer<readonly Place[]>> => {
      if (!body.location) return geocode(strapi, { address: definedIn(body.address ?? {}), language });
      const said = await addressAt(strapi, { location: body.location, language });
      return said.is === 'answered' ? { ...said, answer: said.answer ? [said.answer] : [] } : said;
    };
    const { answer, attribution } = answered(await limited([mapsPayerOf(ctx)], { wrong: always }, find));
    reply(ctx, places.geocode, answer.map(toPlace), { attribution });
  },
});

const languageOf = async (strapi: Core.Strapi, { locale }: Readonly<{ locale?: string | undefined }>): Promise<string> =>
  locale ?? (await storeSettings(strapi)).defaultLocale;

function answered<Answer>(said: MapsAnswer<Answer>): Answered<Answer> {
  if (said.is === 'answered') return said;
  throw new DomainError('MAPS_UNAVAILABLE', 'The map cannot be asked at the moment', { because: said.because });
}

type Known = { [Part in keyof Place['address']]?: string };
const toPlace = ({ placeId, label, address, location }: Place) => ({ placeId, label, address: definedIn(address), location });

/** What is not known is left out, so that an app can put the rest into an address as it is. */
function definedIn(address: Readonly<{ [Part in keyof Place['address']]?: string | null | undefined }>): Known {
  return Object.fromEntries(Object.entries(address).filter(([, text]) => text));
}
